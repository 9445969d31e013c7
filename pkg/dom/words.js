// The words of the adapter itself. Those about an answer come with its issue; a page may write its own, as `data-one`.

const WORDS = {
  fr: {
    wrong: "Erreur\u00a0: ",
    one: "1\u00a0réponse est à revoir",
    many: "{count}\u00a0réponses sont à revoir",
    oneNoted: "1\u00a0réponse est à vérifier",
    manyNoted: "{count}\u00a0réponses sont à vérifier",
    goOn: "Si tout est exact, validez de nouveau pour continuer.",
    fix: "À revoir\u00a0: ",
    note: "À vérifier\u00a0: ",
    use: "Utiliser {suggestion}",
    longer: "", // what a doubt is, after each, for pages where someone helps
  },
  en: {
    wrong: "Error: ",
    one: "1 answer to check",
    many: "{count} answers to check",
    oneNoted: "1 answer to look at again",
    manyNoted: "{count} answers to look at again",
    goOn: "If everything is right, send it again to go on.",
    fix: "To correct: ",
    note: "To check: ",
    use: "Use {suggestion}",
    longer: "",
  },
};

/** The words of a form, in its language. */
export function wordsOf(form, locale) {
  const words = WORDS[locale];
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, form.dataset[name] ?? word]));
}
