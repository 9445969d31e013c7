// Whoever is helped: the browser neither offers nor learns anything, and the advice is longer.

/** Follows the answer that says so. What the other answers say of whose they are, the report tells. */
export function shield(form) {
  const follow = () => {
    const helped = form.querySelector("[data-helps]:checked") !== null;
    form.toggleAttribute("data-helped", helped);
    if (helped) for (const control of form.querySelectorAll("[data-autocomplete]")) control.autocomplete = "off";
  };
  for (const sign of ["change", "guichet:report"]) form.addEventListener(sign, follow);
  follow();
}
