// On paper there is no filter to change and no page to turn: the list that the filter leaves, up to a told limit.
const MOST_PRINTED = 5000;

function fillPrint() {
  const paper = document.getElementById("print");

  // Somebody's own page is printed as it is.
  if (view().subject) return;
  const rows = filtered();
  const isCut = rows.length > MOST_PRINTED;
  paper.replaceChildren(el("h2", {}, "List"),
    el("p", {}, `${plural(Math.min(rows.length, MOST_PRINTED), "path")}${
      isCut ? ` of ${rows.length.toLocaleString("en")}: filter, or take -Format Csv, for the others` : ""}.`),
    pathTable(rows.slice(0, MOST_PRINTED), "Who has which role where, and how", true));
  paper.hidden = false;
}

function emptyPrint() {
  document.getElementById("print").hidden = true;
  document.getElementById("print").replaceChildren();
}

window.addEventListener("beforeprint", fillPrint);
window.addEventListener("afterprint", emptyPrint);
