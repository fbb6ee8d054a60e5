// Presses the board's buttons. What comes of it is seen on the panel; only a press that was not taken is told here.

const refusal = document.querySelector(".refusal");

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-press]");
  if (button) {
    const answer = await fetch(button.dataset.press, { method: "POST" }).catch(() => null);
    if (answer?.status === 401) {
      location.assign("/sign-in?then=/panel");
      return;
    }
    refusal.hidden = answer?.ok === true;
    refusal.textContent = answer ? await answer.text() : "The box does not answer. Press again when it does.";
  }
});
