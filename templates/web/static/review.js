// Keys for whoever reads over many questions: they work while a question's card, or something in it, has the focus.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const card = event.target.closest(".judged > li");
  const pressed = card && [...card.querySelectorAll("[data-key]")].find((button) => button.dataset.key === event.key);
  if (pressed) {
    event.preventDefault();
    pressed.click();
  }
});
