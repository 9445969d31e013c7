// Nothing is waited for by the clock: a form is busy from an answer to what the page shows of it, and says so.

/** Once no form of this page is busy. */
export function settled(page) {
  return page.evaluate(() => new Promise((done) => {
    const look = () => document.querySelector("form[data-busy]") || (observer.disconnect(), done());
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-busy"] });
    look();
  }));
}
