// A person by themselves, and a group.
function effectiveRows(subject) {
  const places = [];
  for (const workspace of workspaces) {
    const ways = waysTo(subject, workspace);
    if (ways.length > 0) places.push([workspace, ways]);
    for (const project of workspace.projects) {
      if (!project.hasPaths) continue;
      const there = waysTo(subject, project);
      if (there.length > 0) places.push([project, there]);
    }
  }
  for (const project of projects.filter(each => !each.workspace)) {
    const ways = waysTo(subject, project);
    if (ways.length > 0) places.push([project, ways]);
  }
  return places;
}

function effectiveTable(subject) {
  if (subject.overAll) {
    return el("p", {}, `Every workspace and every project, as ${roleWords(subject.overAll.role)} of the account.`);
  }
  const rows = effectiveRows(subject);
  if (rows.length === 0) return el("p", {}, "No workspace and no project.");
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "What counts where" },
    el("table", { class: "paths" }, el("caption", { class: "hidden" }, "What counts where"),
      el("thead", {}, el("tr", {}, heading("Place"), heading("Role that counts"), heading("Because"))),
      el("tbody", {}, ...rows.map(([place, ways]) => {
        const counts = best(ways);
        return el("tr", {}, el("th", { scope: "row" }, named(placeWords(place)),
          place.restricted === true ? el("span", { class: "tag" }, "restricted") : null),
        el("td", {}, roleTag(counts.role, true)),
        el("td", {}, el("ul", { class: "ways" }, ...ways.map(way =>
          el("li", {}, named(wayWords(subject, place, way)))))));
      }))));
}

function markAll(list, decision) {
  list.filter(canMark).forEach(path => marks.set(path, decision));
  showDecisions();
  show();
}

function markButtons(list, who) {
  return list.some(canMark) ? el("p", { class: "actions" },
    el("button", { type: "button", onclick: () => markAll(list, "keep") }, `Keep all that ${who} has`),
    el("button", { type: "button", onclick: () => markAll(list, "revoke") }, `Revoke all that ${who} has`)) : null;
}

function personPage(person) {
  const state = person.active === false ? el("span", { class: "tag warn" }, "deactivated") : null;
  const summary = person.overAll
    ? `${roleWords(person.overAll.role)} of the account: reaches everything in it, restricted projects too.`
    : person.groups.size > 0 ? `Member of ${[...person.groups].map(group => group.label).join(", ")}.` : "";
  return [el("h2", {}, named(person.label), " ", state),
    el("p", { class: "quiet" }, named([person.email, person.id].filter(Boolean).map(shown).join(" \u00B7 "))),
    summary ? el("p", {}, named(summary[0].toUpperCase() + summary.slice(1))) : null,
    markButtons(person.paths, "this person"),
    el("h3", {}, "What they have"), pathTable(person.paths, "What this person has, and how", false),
    el("h3", {}, "What counts where"), effectiveTable(person)];
}

function groupPage(group) {
  const members = [...group.members].sort((one, other) => later(one.label, other.label));
  return [el("h2", {}, "Group ", named(group.label)),
    markButtons(group.paths, "this group"),
    group.paths.length > 0 ? pathTable(group.paths, "What this group has", false) : null,
    el("h3", {}, `Members that this report knows (${members.length.toLocaleString("en")})`),
    pathTable(members.flatMap(person => person.paths.filter(path => isMembership(path) && path.group === group)),
      "Members of this group", true)];
}
