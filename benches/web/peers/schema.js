// A transfer as a schema of zod, its numbers read by the usual libraries; what they lack is by hand.
//
// They lack: the formula number, the genre, the time, the transfer code, the licence categories, names, places, dates as
// people type them, European vehicle numbers without a check digit. They do less than the page they stand against: no
// suggestion, no look-alike letters, no town of a postcode, no zone held against the names, no advice.

import * as z from "zod";
import * as is from "../forms/checks.js";

export function schema({ parsePhone, parseZone, plates, siren, siret, vin }) {
  const plateOf = plates.forCountry("FR");
  const zone = (typed) => {
    try {
      return parseZone(typed.trim().split(/\s+/)).valid;
    } catch {
      return false;
    }
  };
  const compact = (typed) => typed.replace(/[\s.-]/g, "").toUpperCase();
  const must = {
    "vehicle.plate": (typed) => plateOf.validate(typed) || is.plate(typed),
    "vehicle.form": is.certificateForm,
    "vehicle.certificateDate": is.date,
    "vehicle.firstRegistered": is.date,
    "vehicle.genre": is.genre,
    "vehicle.maxMass": is.mileage,
    "vehicle.vin": (typed) => vin(compact(typed)) || is.vin(typed),
    "vehicle.mileage": is.mileage,
    "transfer.date": is.date,
    "transfer.time": is.time,
    "transfer.code": is.transferCode,
    "transfer.codeDate": is.date,
    "inspection.date": is.date,
    "inspection.mileage": is.mileage,
    "holder.birthName": is.civilName,
    "holder.usageName": is.civilName,
    "holder.firstNames": is.civilName,
    "holder.birthDate": is.date,
    "holder.birthCountry": is.text(60),
    "holder.birthPlace": is.text(60),
    "holder.zone": zone,
    "holder.representative": is.civilName,
    "holder.companyName": is.text(120),
    "holder.siren": (typed) => siren(typed).isValid,
    "holder.legalRepresentative": is.civilName,
    "agent.name": is.text(120),
    "agent.siret": (typed) => siret(typed).isValid,
    "agent.mandateDate": is.date,
    "lessee.name": is.text(120),
    "address.line": is.text(100),
    "address.complement": is.text(100),
    "address.postalCode": is.postalCode,
    "address.city": is.text(60),
    "contact.email": (typed) => z.email().safeParse(typed.trim()).success,
    "contact.phone": (typed) => parsePhone(typed, "FR")?.isValid() ?? false,
    "proof.date": is.date,
    "licence.category": is.licenceCategory,
  };
  const fields = Object.entries(must).map(([path, holds]) => [path, z.string().trim().refine(holds).optional()]);
  return z.object({
    ...Object.fromEntries(fields),
    "vehicle.country": z.enum(["FR", "elsewhere"]).optional(),
    "vehicle.collection": z.enum(["true", "false"]).optional(),
    "inspection.retest": z.enum(["true", "false"]).optional(),
    "holder.type": z.enum(["person", "company"]).optional(),
    "holder.sex": z.enum(["F", "M"]).optional(),
    "holder.bornIn": z.enum(["FR", "elsewhere"]).optional(),
    "proof.kind": z.string().optional(),
    "promise.licensed": z.literal("true").optional(),
    "promise.insured": z.literal("true").optional(),
  });
}
