import { checkPhoto } from "guichet/photo";

const input = document.querySelector("input");
input.addEventListener("change", async () => {
  const { issues } = await checkPhoto(input.files[0], { document: "passport" });
  document.querySelector("output").textContent = issues.map(({ message }) => message).join(" ");
});
input.dataset.ready = "";
