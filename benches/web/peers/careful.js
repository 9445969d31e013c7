// The page with the parts of each library that it needs, and no more: what one writes who looks at the bytes.

import { ValidatorFactory } from "@randock/license-plate-validator";
import parsePhone from "libphonenumber-js/min";
import { parse as parseZone } from "mrz";
import * as siren from "stdnum/lib/esm/fr/siren.js";
import * as siret from "stdnum/lib/esm/fr/siret.js";
import { validate as vin } from "vin-validator";
import { config } from "zod";
import fr from "zod/v4/locales/fr.js";
import { start } from "./page.js";

config(fr());
start({ parsePhone, parseZone, plates: ValidatorFactory, siren: siren.validate, siret: siret.validate, vin });
