/* What makes the pupils' pages nicer; all of them work without it.
   What is typed is kept as a draft: two seconds after the last key, when the field is left, when the page is hidden.
   Until the server has acknowledged it, a copy stays in the browser. */
"use strict";

const PAUSE_MS = 2000;
const RETRY_MS = 3000;
const PATIENCE_MS = 4000;

/* A copy of what was typed: before an attempt has begun nobody is known, so it must not outlive the window. */
function copyOf(attempt, question) {
  const key = `quizgen ${attempt || location.pathname} ${question}`;
  const use = (act) => {
    // A browser that keeps nothing, or not for us, must not stop the pupil.
    try { return act(attempt ? localStorage : sessionStorage); } catch { return null; }
  };
  return {
    read: () => use((storage) => storage.getItem(key)),
    write: (text) => use((storage) => storage.setItem(key, text)),
    drop: (text) => use((storage) => storage.getItem(key) === text && storage.removeItem(key)),
  };
}

function clock() {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}

function makeNonce() {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

function keepDrafts(form) {
  const field = form.elements.namedItem("response");
  const told = document.getElementById("draft");
  const banner = document.getElementById("offline");
  const copy = copyOf(form.dataset.attempt, form.dataset.question);
  let kept = field.value;
  let timer = 0;
  let isSending = false;
  let isOver = false; // nothing more to send from this page
  let sending = new AbortController();

  function warn(kind) {
    banner.textContent = kind ? banner.dataset[kind] : "";
    banner.hidden = !kind;
  }

  function schedule(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  async function send() {
    clearTimeout(timer);
    const typed = field.value;
    if (isSending || isOver || typed === kept) return;
    isSending = true;
    sending = new AbortController();
    const patience = setTimeout(() => sending.abort(), PATIENCE_MS);
    const body = new URLSearchParams(new FormData(form));
    body.set("nonce", makeNonce());
    try {
      const response = await fetch(form.dataset.draft, { method: "POST", body, keepalive: true, signal: sending.signal });
      if (response.status >= 500) throw new Error(response.statusText);
      isOver = !response.ok;
      warn(response.ok ? "" : response.status === 403 ? "late" : "behind");
      if (response.ok) {
        kept = typed;
        told.textContent = told.dataset.kept.replace("{time}", clock());
        copy.drop(typed);
      }
    } catch {
      if (!isOver) {
        warn("offline");
        schedule(RETRY_MS);
      }
    } finally {
      clearTimeout(patience);
      isSending = false;
    }
    if (kept === typed && field.value !== kept) schedule(PAUSE_MS);
  }

  field.value = copy.read() ?? field.value;
  if (field.value !== kept) send();

  field.addEventListener("input", () => {
    copy.write(field.value);
    schedule(PAUSE_MS);
  });
  field.addEventListener("blur", send);
  document.addEventListener("visibilitychange", () => document.hidden && send());
  addEventListener("pagehide", send);
  addEventListener("pageshow", () => { isOver = false; });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    // A first draft and a first answer side by side would be taken for those of two pupils.
    isOver = true;
    sending.abort();
  });
  addEventListener("online", send);
  addEventListener("offline", () => warn("offline"));
}

/* Without a connection the browser would leave the page for a page of its own. */
function holdBack(form) {
  const banner = document.getElementById("offline");
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    banner.textContent = banner.dataset.offline;
    banner.hidden = false;
  });
}

function dropCopy(shown) {
  for (const attempt of [shown.dataset.attempt, ""]) {
    const copy = copyOf(attempt, shown.dataset.answered);
    const text = copy.read();
    if (text?.trim() === shown.dataset.answer) copy.drop(text);
  }
}

function offerCopy(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copyOf).textContent);
    button.textContent = button.dataset.done;
  });
}

function offerPrint(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

document.querySelectorAll("form#answer").forEach(holdBack);
document.querySelectorAll("form[data-draft]").forEach(keepDrafts);
document.querySelectorAll("[data-answered]").forEach(dropCopy);
document.querySelectorAll("[data-copy-of]").forEach(offerCopy);
document.querySelectorAll("[data-print]").forEach(offerPrint);
