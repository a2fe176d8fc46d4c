// Which part of the report the address names, and putting it there.
function view() {
  let [part, ...key] = location.hash.slice(1).split("/");
  try {
    key = key.map(decodeURIComponent);
  } catch {
    part = "overview";
  }
  const subject = (part === "person" && people.find(person => person.key === key.join("/")))
    || (part === "group" && groups.find(group => group.key === key.join("/")));
  return subject ? { part, subject } : { part: ["matrix", "list"].includes(part) ? part : "overview" };
}

function show() {
  const { part, subject } = view();
  const isList = part === "matrix" || part === "list";
  const main = document.getElementById("main");
  document.getElementById("filters").hidden = !isList;
  document.querySelectorAll(".top nav a").forEach(link => {
    if (link.getAttribute("href") === `#${part}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  document.body.dataset.part = part;
  const rows = isList ? filtered() : [];
  document.getElementById("count").textContent = isList ? countWords(rows) : "";
  const children = {
    overview, list: () => listView(rows), matrix: () => matrixView(rows),
    person: () => personPage(subject), group: () => groupPage(subject),
  }[part]();
  main.replaceChildren(...children.filter(Boolean));
  if (part === "matrix") watchMatrix();
}

function countWords(rows) {
  const who = new Set(rows.map(path => path.person || path.group));
  const persons = [...who].filter(subject => subject.kind === "person").length;
  const others = who.size - persons;
  return `${plural(persons, "person", "people")}${others > 0 ? `, ${plural(others, "group")}` : ""} and ${
    plural(rows.length, "path")}${isFiltered() ? ` of ${paths.length.toLocaleString("en")}` : ""}`;
}

function refresh() {
  page = 0;
  show();
}

window.addEventListener("hashchange", () => {
  if (location.hash === "#main") return;
  show();
  window.scrollTo(0, 0);
  document.getElementById("main").focus({ preventScroll: true });
});
document.getElementById("skip").addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("main").focus();
});
buildAbout();
buildFilters();
buildDecisions();
show();
