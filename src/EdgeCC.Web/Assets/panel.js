// Presses buttons. What comes of it is seen on the board, or once the page is loaded anew; only a press that was not taken is told here.

const refusal = document.querySelector(".refusal");

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-press]");
  if (button) {
    // A second click would answer the question after this one.
    button.disabled = "reload" in button.dataset;
    const answer = await fetch(button.dataset.press, { method: "POST" }).catch(() => null);
    if (answer?.status === 401) {
      location.assign(`/sign-in?then=${location.pathname}`);
      return;
    }
    if (answer?.ok && "reload" in button.dataset) {
      location.reload();
      return;
    }
    button.disabled = false;
    refusal.hidden = answer?.ok === true;
    refusal.textContent = answer ? await answer.text() : "The box does not answer. Press again when it does.";
  } else if (event.target.closest("[data-print]")) {
    print();
  }
});
