// Keeps the live view of a class up to date. Without this script the page reloads by itself.
"use strict";

(() => {
  const EVERY_MS = 3000;
  const live = document.getElementById("live");
  const said = document.getElementById("live-said");
  const lost = document.getElementById("live-lost");
  let shown = "";

  // What the eye and the keyboard were at must not jump when the table is replaced.
  function replace(text) {
    const before = live.querySelector(".scroll");
    const place = before ? [before.scrollLeft, before.scrollTop] : [0, 0];
    const focus = live.contains(document.activeElement) ? document.activeElement : null;
    const wasSummary = live.querySelector("#live-summary").textContent;
    const page = new DOMParser().parseFromString(text, "text/html");
    live.replaceChildren(...page.body.childNodes);
    const after = live.querySelector(".scroll");
    if (after) [after.scrollLeft, after.scrollTop] = place;
    if (focus) {
      const same = [...live.querySelectorAll("a")].find((link) => link.href === focus.href);
      (same || after)?.focus({ preventScroll: true });
    }
    const summary = live.querySelector("#live-summary").textContent;
    if (summary !== wasSummary) said.textContent = summary;
  }

  async function look() {
    try {
      const response = await fetch(live.dataset.address);
      // Logged out, or the class is gone: the page itself tells.
      if (response.redirected || (response.status >= 400 && response.status < 500)) return location.reload();
      if (!response.ok) throw new Error(response.status);
      const text = await response.text();
      if (text !== shown) replace(text);
      shown = text;
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
    return setTimeout(next, EVERY_MS);
  }

  function next() {
    if (!document.hidden) return look();
    return document.addEventListener("visibilitychange", look, { once: true });
  }

  setTimeout(next, EVERY_MS);
})();
