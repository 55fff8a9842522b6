"use strict";
// Tells the value of a figure's mark: on pointing at it, on a tap, and with the arrow keys while the figure has the focus.
(() => {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  let told = null;

  const hide = () => {
    tip.hidden = true;
    told = null;
  };

  function tell(mark, x, y) {
    if (!tip.isConnected) document.body.append(tip);
    if (told !== mark) {
      told = mark;
      tip.textContent = mark.dataset.said;
      tip.hidden = false;
    }
    const box = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - box.width - 8))}px`;
    tip.style.top = `${Math.max(8, Math.min(y + 14, innerHeight - box.height - 8))}px`;
  }

  const markOf = (event) => (event.target instanceof Element ? event.target.closest("[data-said]") : null);

  function onPoint(event) {
    const mark = markOf(event);
    if (mark) tell(mark, event.clientX, event.clientY);
    else if (told) hide();
  }

  document.addEventListener("pointermove", onPoint);
  document.addEventListener("pointerdown", onPoint);
  document.addEventListener("scroll", hide, { capture: true, passive: true });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const figure = event.target instanceof SVGSVGElement ? event.target : null;
    if (!step || !figure) return;
    const marks = [...figure.querySelectorAll("[data-said]")];
    if (marks.length === 0) return;
    event.preventDefault();
    const at = marks.indexOf(told);
    const mark = marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length];
    const box = mark.getBoundingClientRect();
    tell(mark, box.left + box.width / 2, box.top + box.height / 2);
  });
  document.documentElement.dataset.ready = "1";
})();
