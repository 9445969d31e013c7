import { observe } from "guichet/dom";

observe();
