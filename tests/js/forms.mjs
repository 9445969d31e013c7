// Forms as people write them by hand, in no design system and in two, for the adapter to be tried on.

const date = (path, classes = "") => ["day", "month", "year"].map((part) =>
  `<input name="${path}-${part}" id="${path}-${part}" aria-label="${part}" inputmode="numeric" class="${classes}">`).join("");

const radios = (path, choices) => choices.map((choice) =>
  `<label><input type="radio" name="${path}" value="${choice}"> ${choice}</label>`).join("");

const item = (rank) => `<fieldset data-item="coHolders"><legend>Cotitulaire <span data-rank>${rank + 1}</span></legend>
  <fieldset><legend>Qui</legend>${radios(`coHolders[${rank}].type`, ["person", "company"])}</fieldset>
  <p><label>Raison sociale <input name="coHolders[${rank}].companyName"></label></p>
  <button type="button" name="_remove" value="coHolders[${rank}]">Retirer</button></fieldset>`;

/** No class, no attribute of ours but one; labels around their controls and beside them. */
export const PLAIN = `<form data-guichet="vehicle-transfer" data-today="2026-11-22" method="post" action="/posted">
  <div><label for="country">Carte grise</label>
    <select id="country" name="vehicle.country"><option value=""></option><option value="FR">France</option>
    <option value="elsewhere">Ailleurs</option></select></div>
  <p><label>Numéro d’immatriculation <input name="vehicle.plate" required></label></p>
  <div><label for="form">Numéro de formule</label> <small id="form-hint">Exemple : 2018AB12345</small>
    <input id="form" name="vehicle.form" aria-describedby="form-hint"></div>
  <fieldset><legend>Date de la vente</legend>${date("transfer.date")}</fieldset>
  <fieldset><legend>Titulaire</legend>${radios("holder.type", ["person", "company"])}</fieldset>
  <div><label for="name">Nom de naissance</label><input id="name" name="holder.birthName"></div>
  <div><label for="siren">SIREN</label><input id="siren" name="holder.siren"></div>
  <section data-group="coHolders"><template>${item(0)}</template>
    <button type="button" name="_add" value="coHolders">Ajouter</button></section>
  <p><label><input type="checkbox" name="promise.insured"> Je suis assuré</label></p>
  <ul><li data-document="old-certificate">Carte grise</li><li data-document="parental-authority">Livret</li></ul>
  <button id="send">Déposer</button></form>`;

/** Answers that leave nothing to correct in it, by the name of the control. */
export const RIGHT = {
  "vehicle.country": "FR",
  "vehicle.plate": "AB-123-CD",
  "vehicle.form": "2018AB12345",
  "transfer.date-day": "10",
  "transfer.date-month": "11",
  "transfer.date-year": "2026",
  "holder.type": "person",
  "holder.birthName": "Martin",
  "promise.insured": "on",
};

/** DSFR 1.14, as in its documentation. */
export const FR = `<form data-guichet="vehicle-transfer" data-preset="fr" data-today="2026-11-22">
  <div class="fr-input-group"><label class="fr-label" for="plate">Numéro d’immatriculation
    <span class="fr-hint-text">Exemple : AB-123-CD</span></label>
    <input class="fr-input" id="plate" name="vehicle.plate">
    <div class="fr-messages-group" id="plate-messages" data-messages aria-live="polite" aria-atomic="true"></div></div>
  <fieldset class="fr-fieldset" role="group" aria-labelledby="sale"><legend class="fr-fieldset__legend" id="sale">Date</legend>
    <div class="fr-fieldset__element fr-fieldset__element--inline">${date("transfer.date", "fr-input")}</div></fieldset>
  <button class="fr-btn">Déposer</button></form>`;

export const GOVUK = `<form data-guichet="vehicle-transfer" data-preset="govuk" data-today="2026-11-22" lang="en">
  <div class="govuk-form-group"><label class="govuk-label" for="plate">Registration number</label>
    <div id="plate-hint" class="govuk-hint">For example, AB-123-CD</div>
    <input class="govuk-input" id="plate" name="vehicle.plate" aria-describedby="plate-hint"></div>
  <div class="govuk-form-group"><fieldset class="govuk-fieldset" role="group"><legend>Date of sale</legend>
    <div class="govuk-date-input">${date("transfer.date", "govuk-input")}</div></fieldset></div>
  <button class="govuk-button">Submit</button></form>`;
