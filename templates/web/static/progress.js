// Shows how far a job is without loading the page again; at its end the page is loaded once, and the site leads on.
const place = document.querySelector("[data-progress]");
const stage = place.querySelector("#stage");
const bar = place.querySelector("progress");

async function ask() {
  try {
    const response = await fetch(place.dataset.progress, { headers: { Accept: "application/json" } });
    const told = response.ok && !response.redirected ? await response.json() : { is_over: true };
    if (told.is_over) {
      location.reload();
      return;
    }
    if (stage.textContent !== told.stage) stage.textContent = told.stage;
    if (told.of) {
      bar.max = told.of;
      bar.value = told.done;
    } else {
      bar.removeAttribute("value");
    }
  } catch {
    // The network is gone for a moment: the job goes on without us.
  }
  setTimeout(ask, 1000);
}

setTimeout(ask, 500);
