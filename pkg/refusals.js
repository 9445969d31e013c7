// What the face itself answers, when a question never reaches the wasm.

const SENTENCES = {
  fr: {
    malformed: "Donnez des données simples : textes, nombres, cases cochées, listes et objets.",
    tooLarge: "Raccourcissez les réponses : 500 champs, 4 Ko par champ et 64 Ko en tout au plus.",
    tooDeep: "Rangez les réponses sur 32 niveaux au plus, sans boucle.",
    notText: "Retapez ce texte : un de ses caractères est coupé en deux.",
    notReady: "Attendez la fin de init() avant de poser une question.",
    internal: "Envoyez vos réponses : elles seront relues par le serveur.",
  },
  en: {
    malformed: "Give plain data: texts, numbers, ticks, lists and objects.",
    tooLarge: "Shorten the answers: 500 fields, 4 KB a field and 64 KB in all at most.",
    tooDeep: "Keep the answers within 32 levels, without a cycle.",
    notText: "Type this text again: one of its characters is cut in two.",
    notReady: "Wait for init() to end before asking a question.",
    internal: "Send your answers: the server will read them again.",
  },
};

/** `{ error: { code, message } }`, in the language asked for. */
export function refusal(code, locale) {
  const sentences = locale === "en" ? SENTENCES.en : SENTENCES.fr;
  return { error: { code, message: sentences[code] } };
}
