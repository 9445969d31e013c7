"""Where the command is right to differ from the plain reading: each reason in a sentence."""

NO_WIDTH = set("\u200b\u200c\u200d\u2060\ufeff")


def reason(kind, typed, meant, answer):
    if meant is None and answer.get("valid") and NO_WIDTH & set(typed.strip()):
        return "a sign without width inside is dropped: nobody can see it, so nobody can take it out"
    if meant is not None and any(c in typed for c in "\u212a\u017f"):
        return "the Kelvin sign and the long s are letters of another look: they are offered, not changed"
    if kind == "licence-category" and meant is None and set("()") & set(typed):
        return "the brackets around the E of a trailer are dropped wherever they stand"
    if kind == "plate" and meant is None and answer.get("facts", {}).get("series") == "DIPLO":
        return "the plates of diplomats are in a table that the plain reading leaves out"
    return None
