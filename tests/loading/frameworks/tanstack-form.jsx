import { useForm } from "@tanstack/react-form";
import { init } from "guichet";
import { schema } from "guichet/standard-schema";
import { createRoot } from "react-dom/client";

import { ANSWERS, OPTIONS } from "./answers.js";

await init({ procedures: ["vehicle-transfer"], locale: "fr" }); // the validation is then synchronous
const transfer = schema("vehicle-transfer", OPTIONS);

function App() {
  const form = useForm({
    defaultValues: ANSWERS,
    validators: { onSubmit: transfer },
    onSubmit: ({ value }) => (globalThis.accepted = value),
  });
  const send = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form noValidate onSubmit={send}>
      <form.Field name="vehicle.plate">{(field) => <Text field={field} label="Numéro d’immatriculation" />}</form.Field>
      <form.Field name="vehicle.country">{(field) => <Text field={field} label="Carte grise" />}</form.Field>
      <form.Subscribe selector={({ errorMap }) => errorMap.onSubmit}>
        {(errors) => <p role="status">{errors?.[""]?.[0].message}</p>}
      </form.Subscribe>
      <button>Envoyer</button>
    </form>
  );
}

function Text({ field, label }) {
  const { value, meta } = field.state;
  const [issue] = meta.errors;
  return (
    <>
      <label>{label} <input name={field.name} value={value} onChange={({ target }) => field.handleChange(target.value)} /></label>
      <p role="alert">{issue?.message}</p>
      {issue?.suggestion && <button type="button" onClick={() => field.handleChange(issue.suggestion)}>{issue.suggestion}</button>}
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
