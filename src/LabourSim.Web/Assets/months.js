// Months as numbers and as "YYYY-MM".

/** Months since year 0 of "YYYY-MM". */
export const monthIndex = (text) => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;

/** The "YYYY-MM" of a number of months since year 0. */
export const monthName = (index) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
