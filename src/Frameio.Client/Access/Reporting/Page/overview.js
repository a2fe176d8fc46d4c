// Counts, two charts, what changed, and what the reader has to know.
function buildAbout() {
  const made = new Date(data.Made);
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" };
  const account = data.Account ? `Account ${shown(data.Account)} \u00B7 ` : "";
  document.getElementById("about").append(named(account), `made ${made.toLocaleString("en-GB", format)} UTC`);
}

function tile(count, label, href) {
  return el("div", { class: "tile" }, el("dd", {}, href && count > 0
    ? el("a", { href: "#list", onclick: href }, count.toLocaleString("en")) : count.toLocaleString("en")),
  el("dt", {}, label));
}

// A bar and its value as text; the bar says nothing to a screen reader.
function chart(title, rows, unit) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return el("section", { class: "chart" }, el("h3", {}, title), el("table", {},
    el("caption", { class: "hidden" }, title),
    el("thead", { class: "hidden" }, el("tr", {}, heading(unit), heading("People"))),
    el("tbody", {}, ...rows.map(([label, count]) => {
      const bar = el("span", { class: "bar", "aria-hidden": "true" });
      bar.style.width = `${(count / most) * 100}%`;
      return el("tr", {}, el("th", { scope: "row" }, named(label)),
        el("td", {}, el("span", { class: "track", "aria-hidden": "true" }, bar),
          el("span", { class: "figure" }, count.toLocaleString("en"))));
    }))));
}

function peopleByRole() {
  const counts = new Map();
  for (const person of people) {
    if (!isPresent(person)) continue;
    const role = highestRole(person);
    counts.set(role, (counts.get(role) || 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (other ? other.rank : -9) - (one ? one.rank : -9))
    .map(([role, count]) => [role ? shown(role.words) : "none", count]);
}

function peopleByPlace() {
  const counts = new Map(workspaces.map(workspace => [workspace, 0]));
  for (const person of people.filter(isPresent)) {
    for (const workspace of workspacesReached(person)) counts.set(workspace, counts.get(workspace) + 1);
  }
  const rows = [...counts].map(([workspace, count]) => [workspace.label, count]);
  rows.sort(([one, count], [other, otherCount]) => otherCount - count || later(one, other));
  return rows;
}

const isPresent = subject => subject.paths.some(path => path.since !== REMOVED);

function showOnly(id, wanted) {
  return () => {
    document.getElementById("filters").reset();
    controls[id].value = wanted;
  };
}

function overview() {
  const present = paths.filter(path => path.since !== REMOVED);
  const tiles = el("dl", { class: "tiles" },
    tile(people.filter(isPresent).length, "people", showOnly("who", "people")),
    tile(groups.filter(isPresent).length, "groups", showOnly("path", "given")),
    tile(people.filter(person => person.overAll).length, "owners and admins", showOnly("who", "admins")),
    tile(people.filter(person => person.active === false && isPresent(person)).length,
      "deactivated people with access", showOnly("who", "inactive")),
    tile(present.filter(path => pathKind(path) === "own").length, "own roles in places", showOnly("path", "own")));
  const places = peopleByPlace();
  const parts = [el("h2", {}, "Overview"), tiles];
  if (data.Comparison) parts.push(changesSection());
  parts.push(el("div", { class: "charts" }, chart("People by the highest role they have", peopleByRole(), "Role"),
    chart("People by workspace they reach", places.slice(0, 15), "Workspace")));
  if (places.length > 15) {
    parts.push(el("p", { class: "quiet" }, `and ${plural(places.length - 15, "more workspace")}`));
  }
  parts.push(notesSection());
  return parts;
}

function changesSection() {
  const count = since => paths.filter(path => path.since === since).length;
  const { File: file, Made: made, Compared: compared } = data.Comparison;
  const when = made ? ` of ${new Date(made).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" })}` : "";
  return el("section", {}, el("h3", {}, "Since ", named(shown(file)), when),
    el("dl", { class: "tiles" }, tile(count(ADDED), "added", showOnly("change", "1")),
      tile(count(CHANGED), "with another role", showOnly("change", "2")),
      tile(count(REMOVED), "removed", showOnly("change", "3"))),
    el("p", { class: "quiet" }, shown(compared)));
}

// A file's name as PowerShell takes it.
const quoted = name => (/^[\w.-]+$/.test(name) ? name : `'${shown(name).replace(/'/g, "''")}'`);

function notesSection() {
  const notes = [...data.Notes];
  const empty = projects.filter(project => !project.hasPaths);
  if (empty.length > 0) {
    const closed = empty.filter(project => project.restricted !== false).length;
    const open = empty.length - closed;
    notes.push(`${plural(empty.length, "project")} ${empty.length === 1 ? "has" : "have"} no path of ${
      empty.length === 1 ? "its" : "their"} own, and so no column in the matrix.${
      open > 0 ? ` ${open.toLocaleString("en")} can be reached by whoever reaches the workspace.` : ""}${
      closed > 0 ? ` ${closed.toLocaleString("en")} can be reached by owners and admins alone: restricted.` : ""}`);
  }
  return el("section", {}, el("h3", {}, "What to know"), el("ul", { class: "notes" },
    ...notes.map(note => el("li", {}, named(shown(note)))),
    el("li", {}, "Marks stay in this page until you save them. Send the saved file to whoever runs PowerShell: ",
      el("code", {}, `Import-Csv ${quoted(`${data.FileName}-decisions.csv`)} | Where-Object Decision -EQ revoke | `
        + "Revoke-FrameioAccess"))));
}
