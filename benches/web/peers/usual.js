// The page with each library imported as its README says.

import { ValidatorFactory } from "@randock/license-plate-validator";
import parsePhone from "libphonenumber-js";
import { parse as parseZone } from "mrz";
import { stdnum } from "stdnum";
import { validate as vin } from "vin-validator";
import * as z from "zod";
import { start } from "./page.js";

z.config(z.locales.fr());
start({ parsePhone, parseZone, plates: ValidatorFactory, siren: stdnum.FR.siren.validate, siret: stdnum.FR.siret.validate, vin });
