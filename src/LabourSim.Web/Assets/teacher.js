// The teacher's view: large type for those who sit far off and, in lessons, notes and minutes. The link keeps it.
import { byId } from "./dom.js";
import { set, state } from "./state.js";
import { t } from "./texts.js";

/** Shows whether the view is on and lets the button change it. */
export function showTeacher() {
  document.documentElement.classList.toggle("teaching", state.teacher);
  byId("teacher").textContent = t("page.teacher");
  byId("teacher").setAttribute("aria-pressed", String(state.teacher));
  byId("teacher").onclick = () => set({ teacher: !state.teacher });
}

/** How much larger pictures are drawn. */
export const zoom = () => (state.teacher ? 1.7 : 1);
