// Checks a form that the server rendered, before it is sent, and leaves nothing behind on a shared computer.

import { observe } from "/pkg/dom/index.js";

observe();

for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const form of document.forms) form.remove();
    location.replace(link.href);
  });
}

addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
