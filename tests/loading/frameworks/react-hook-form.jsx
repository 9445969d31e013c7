import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { schema } from "guichet/standard-schema";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

import { ANSWERS, OPTIONS } from "./answers.js";

const resolver = standardSchemaResolver(schema("vehicle-transfer", OPTIONS)); // loaded by the first validation

function App() {
  const { register, handleSubmit, formState } = useForm({ resolver, defaultValues: ANSWERS });
  return (
    <form noValidate onSubmit={handleSubmit((values) => (globalThis.accepted = values))}>
      <label>Numéro d’immatriculation <input {...register("vehicle.plate")} /></label>
      <p role="alert">{formState.errors.vehicle?.plate?.message}</p>
      <label>Carte grise <input {...register("vehicle.country")} /></label>
      <p role="status">{formState.errors.root?.message}</p>
      <button>Envoyer</button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<App />);
