"use strict";
// Draws many figures in one process. Standard input: one JSON object {fonts: [paths], jobs: [{id, spec, png, scale}]}; standard
// output: a JSON line {id, svg, png} or {id, error} a job, in order. The libraries lie beside this file and come from npm.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

// The bundles are made for browsers: without a module system around them they put themselves into the global object.
for (const bundle of ["vega.min.js", "vega-lite.min.js", "resvg.min.js"]) {
  vm.runInThisContext(fs.readFileSync(path.join(__dirname, bundle), "utf8"), { filename: bundle });
}

// Without a canvas Vega guesses that every letter is 0.8 em wide, which suits neither language.
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
const width = (text, size, bold) => {
  let em = 0;
  for (const letter of text) em += wide.test(letter) ? 0.95 : /[ilj.,:;'|!()\[\] ]/.test(letter) ? 0.35 : /[mwMW@%—]/.test(letter) ? 0.95 : /[A-Z]/.test(letter) ? 0.69 : 0.61;
  return em * size * (bold ? 1.1 : 1);
};
const bold = (item) => item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
vega.textMetrics.width = (item, text) => Math.ceil(width(String(text ?? item.text ?? ""), item.fontSize ?? 11, bold(item)));

const warn = vega.logger(vega.Warn);
const main = async () => {
  const { fonts, jobs } = JSON.parse(fs.readFileSync(0, "utf8"));
  let buffers = null;
  for (const job of jobs) {
    const answer = { id: job.id };
    try {
      const compiled = vegaLite.compile(job.spec).spec;
      const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: warn });
      const svg = await view.toSVG();
      view.finalize();
      answer.svg = svg;
      if (job.png) {
        if (buffers === null) {
          await resvg.initWasm(fs.readFileSync(path.join(__dirname, "resvg.wasm")));
          buffers = fonts.map((font) => new Uint8Array(fs.readFileSync(font)));
        }
        const picture = new resvg.Resvg(svg, {
          background: "#ffffff", fitTo: { mode: "zoom", value: job.scale },
          font: { fontBuffers: buffers, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
        });
        const image = picture.render();
        answer.png = Buffer.from(image.asPng()).toString("base64");
        image.free();
        picture.free();
      }
    } catch (error) {
      answer.error = String(error && error.message ? error.message : error);
      delete answer.svg;
    }
    fs.writeSync(1, JSON.stringify(answer) + "\n");
  }
};
main().catch((error) => { fs.writeSync(2, String(error.stack ?? error) + "\n"); process.exitCode = 1; });
