/* What Cockpit draws is looked at again whenever it has drawn. */

/** @param {function(): void} look changes nothing where all is as it should be, or it would never end */
export function onPage(look) {
  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        look();
      });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}
