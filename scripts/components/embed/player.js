// Loads a player when the reader presses its button, and gives it the focus. One listener serves the whole page.
document.addEventListener("click", (event) => {
  /** @type {HTMLButtonElement | null} */
  const button = event.target instanceof Element ? event.target.closest("button[data-player]") : null;
  const stage = button?.parentElement;
  if (!stage) return;
  const { player = "", title = "", sandbox = "", allow = "" } = button.dataset;
  const frame = document.createElement("iframe");
  frame.className = "embed__frame";
  frame.title = title;
  frame.sandbox = sandbox;
  frame.allow = allow;
  frame.allowFullscreen = true;
  // The player learns on which site it plays, and not on which page.
  frame.referrerPolicy = "strict-origin";
  frame.src = player;
  for (const part of stage.querySelectorAll("picture, button")) part.remove();
  stage.classList.remove("embed__stage--folded");
  stage.append(frame);
  frame.focus();
});
