// What is said when two answers do not agree: the sentences of our rulebook.

export const rules = {
  "new-plate-has-new-certificate": "Un numéro de ce modèle existe depuis le 15 avril 2009 : vérifiez la date I, en bas de la carte grise.",
  "old-plate-has-old-certificate": "Une carte grise à ancien numéro date d’avant le 15 octobre 2009 : vérifiez la date I et le numéro.",
  "old-plate-has-old-vehicle": "Un véhicule à ancien numéro a été immatriculé avant le 15 octobre 2009 : vérifiez la date B et le numéro.",
  "certificate-follows-first-registration": "La carte grise (date I) ne peut pas être plus ancienne que la première immatriculation (date B).",
  "first-registration-is-past": "Saisissez une date passée pour la première immatriculation. Exemple : 01 03 2018.",
  "certificate-date-is-past": "Saisissez une date passée pour la carte grise. Exemple : 01 03 2018.",
  "sale-is-past": "Saisissez la date et l’heure d’une vente déjà conclue. Exemple : 10 11 2026, 14:30.",
  "transfer-code-is-past": "Saisissez une date passée pour le code de cession. Exemple : 10 11 2026.",
  "inspection-is-past": "Saisissez une date passée pour le contrôle technique. Exemple : 30 06 2026.",
  "inspection-is-recent": "Faites faire un contrôle technique : il date d’au plus 6 mois, ou 2 mois pour une contre-visite.",
  "birth-is-past": "Saisissez une date de naissance passée. Exemple : 13 07 1990.",
  "proof-is-past": "Saisissez une date passée pour le justificatif. Exemple : 01 09 2026.",
  "proof-is-recent": "Choisissez un justificatif de moins de 6 mois.",
};
