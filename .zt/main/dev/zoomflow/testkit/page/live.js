// Keeps the log fresh; what is unfolded stays so.
"use strict";
const live = document.getElementById("live");
let shown = "";
async function refresh() {
  try {
    const answer = await fetch("/_desk/live", { cache: "no-store" });
    const html = await answer.text();
    if (answer.ok && html !== shown && !live.contains(document.activeElement)) {
      const open = Array.from(live.querySelectorAll("details[open]"), (one) => one.id);
      live.innerHTML = html;
      open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
      shown = html;
    }
  } catch {
    // the simulator was stopped; try again
  }
  setTimeout(refresh, 1000);
}
if (live) refresh();
