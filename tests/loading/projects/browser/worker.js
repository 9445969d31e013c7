import { observe } from "guichet/dom";
import { createWorker } from "guichet/worker";

observe(document, { guichet: createWorker() });
