import { useRegleSchema } from "@regle/schemas";
import { schema } from "guichet/standard-schema";
import { createApp, h } from "vue";

import { ANSWERS, OPTIONS } from "./answers.js";

createApp({
  setup() {
    const { r$ } = useRegleSchema(ANSWERS, schema("vehicle-transfer", OPTIONS));
    const send = async (event) => {
      event.preventDefault();
      const { valid, data } = await r$.$validate();
      if (valid) globalThis.accepted = JSON.parse(JSON.stringify(data));
    };
    const text = (name, label) => [
      h("label", [label, h("input", {
        name: `vehicle.${name}`,
        value: r$.$value.vehicle[name],
        onInput: ({ target }) => (r$.$value.vehicle[name] = target.value),
      })]),
      h("p", { role: "alert" }, r$.vehicle[name].$errors),
    ];
    return () => h("form", { novalidate: true, onSubmit: send }, [
      ...text("plate", "Numéro d’immatriculation"),
      ...text("country", "Carte grise"),
      h("button", "Envoyer"),
    ]);
  },
}).mount("#app");
