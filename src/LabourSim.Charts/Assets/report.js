"use strict";
(async () => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const config = read("chart-config");
  for (const place of document.querySelectorAll(".chart")) {
    try {
      await vegaEmbed(place, read(place.dataset.spec), {
        mode: "vega-lite", renderer: "svg", ast: true, config,
        actions: { export: true, source: false, compiled: false, editor: false },
        downloadFileName: "laboursim-" + place.id,
      });
      // The menu of formats is three dots; those who hear the page are told what it holds.
      place.querySelector("summary")?.setAttribute("aria-label", "SVG, PNG");
    } catch (error) {
      const message = document.createElement("p");
      message.className = "chart-error";
      message.textContent = document.querySelector("main").dataset.failed + " " + error.message;
      place.replaceChildren(message);
    }
  }
  document.documentElement.dataset.ready = "1";
})();
