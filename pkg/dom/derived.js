// What follows from the answers, where the page has a place for it: the documents to attach, and the fee.

export function derive(form, { documents, fee }, locale) {
  for (const line of form.querySelectorAll("[data-document]")) line.hidden = !documents.includes(line.dataset.document);
  for (const place of form.querySelectorAll("[data-fee]")) {
    const said = fee ? new Intl.NumberFormat(locale, { style: "currency", currency: fee.currency }).format(fee.amount) : "";
    place.hidden = !fee;
    if (place.textContent !== said) place.textContent = said; // what has not changed is not read out again
  }
}
