// Texts of the page in the reader's language, and numbers written as that language writes them.
import { get } from "./api.js";

let table = {};
let language = "en";

export const lang = () => language;

/** Fetches the texts of a language. */
export async function speak(id) {
  table = await get("/api/texts", { lang: id });
  language = id;
  document.documentElement.lang = id;
}

/** The text of a key with {0}, {1}... filled in; the key itself if there is none, so that a gap is seen. */
export function t(key, ...values) {
  const text = table[key] ?? key;
  return text.replace(/\{(\d+)\}/g, (whole, i) => (i in values ? String(values[i]) : whole));
}

/** Whether a key has a text. */
export const has = (key) => key in table;

/** Fills every element that names its text. */
export function fillTexts(root = document) {
  for (const element of root.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
}

/** A number in few digits: 1,234 or 0.41 or 3.2 million. */
export function shortNumber(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const options = size >= 1e15 ? { notation: "scientific", maximumSignificantDigits: 3 }
    : size >= 1e5 ? { notation: "compact", maximumSignificantDigits: 3 }
    : size >= 100 ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, options).format(value);
}

/** A whole number with separators. */
export const whole = (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

/** Seconds in words: "about 40 s", "about 3 min". */
export const duration = (seconds) => seconds < 90
  ? t("page.seconds", Math.max(1, Math.round(seconds)))
  : t("page.minutes", Math.round(seconds / 60));
