// What the report holds: its tables, and the paths as objects that name each other.
const data = JSON.parse(document.getElementById("data").textContent);
const [DIRECT, GROUP, WORKSPACE, ACCOUNT] = [0, 1, 2, 3];
const [, ADDED, CHANGED, REMOVED] = [0, 1, 2, 3];
const CHANGES = ["", "Added", "Changed", "Removed"];

// As in a terminal: nothing that turns the direction of writing, and nothing that doesn't show, but two joiners.
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu;
const shown = text => (text || "").replace(HIDDEN, "\uFFFD");
const fold = text => (text || "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const isOverAll = role => role !== null && /^(owner|admin)$/i.test(role.name);
const later = (one, other) => one.localeCompare(other, "en", { sensitivity: "base", numeric: true });

const roles = data.Roles.map(([name, web, rank]) => ({ name, web, rank, words: name.replace(/_/g, " ") }));
const people = data.People.map(([email, name, id, active]) => ({
  kind: "person", email, name, id, active, key: id || email || "", label: shown(name || email || id),
  domain: (email || "").split("@").pop().toLowerCase(), paths: [], groups: new Set(), overAll: null,
  text: fold([name, email, id].join("\n")),
}));
const groups = data.Groups.map(([name, id]) => ({
  kind: "group", name, id, key: id || name || "", label: shown(name || id), paths: [], members: new Set(),
  text: fold(name),
}));
const workspaces = data.Workspaces.map(([name, id]) => ({
  kind: "workspace", name, id, label: shown(name || id), projects: [], isColumn: false, text: fold(name),
}));
const projects = data.Projects.map(([name, id, workspace, restricted]) => ({
  kind: "project", name, id, label: shown(name || id), workspace: workspaces[workspace] || null, restricted,
  hasPaths: false, text: fold(name),
}));

// Two things of one name are told apart by the beginning of their ids.
function tellApart(table, nameOf) {
  const counts = new Map();
  for (const item of table) counts.set(nameOf(item), (counts.get(nameOf(item)) || 0) + 1);
  for (const [item, name] of table.map(each => [each, nameOf(each)])) {
    if (counts.get(name) > 1 && item.id) item.label += ` (${shown(item.id.slice(0, 8))})`;
  }
}

tellApart(workspaces, item => item.label);
tellApart(groups, item => item.label);
tellApart(projects, item => `${item.workspace ? item.workspace.label : ""}\n${item.label}`);

const at = (table, number) => (number < 0 ? null : table[number]);
const paths = data.Paths.map(([person, group, workspace, project, role, via, effective, since, previous]) => ({
  person: at(people, person), group: at(groups, group), workspace: at(workspaces, workspace),
  project: at(projects, project), role: at(roles, role), via, effective: effective === 1, since,
  previous: at(roles, previous), isDerived: false,
}));

const isMembership = path => path.person && path.group && !path.workspace && !path.project;
const isOfAccount = path => !path.group && !path.workspace && !path.project;

// What follows from other paths is told too: whoever has something by a group is a member of it, and whoever reaches a
// place as owner or admin is that in the account.
function derive() {
  const known = new Set();
  const numbers = new Map(people.map((person, index) => [person, index]));
  const numberOf = new Map(groups.map((group, index) => [group, index]));
  const isNew = (person, group, role) => {
    const key = `${numbers.get(person)} ${group ? numberOf.get(group) : role.name}`;
    return !known.has(key) && Boolean(known.add(key));
  };
  const present = paths.filter(path => path.person && path.since !== REMOVED);
  for (const path of present) {
    if (isMembership(path) || (isOfAccount(path) && path.role)) isNew(path.person, path.group, path.role);
  }
  const plain = { workspace: null, project: null, effective: true, since: 0, previous: null, isDerived: true };
  for (const path of present) {
    if (path.group && (path.workspace || path.project) && isNew(path.person, path.group, null)) {
      paths.push({ ...plain, person: path.person, group: path.group, role: null, via: DIRECT });
    }
    if (path.via === ACCOUNT && isOverAll(path.role) && isNew(path.person, null, path.role)) {
      paths.push({ ...plain, person: path.person, group: null, role: path.role, via: ACCOUNT });
    }
  }
}

derive();
paths.forEach((path, number) => { path.number = number; });
for (const project of projects) {
  if (project.workspace) project.workspace.projects.push(project);
}
const isAsked = place => data.KnowsPlaces && (!data.Scope.Places || data.Scope.Places.includes(place.id));
workspaces.forEach(workspace => { workspace.isColumn = isAsked(workspace); });
for (const path of paths) {
  if (path.person) path.person.paths.push(path);
  else if (path.group) path.group.paths.push(path);
  if (path.project) path.project.hasPaths = true;
  else if (path.workspace) path.workspace.isColumn = true;
  if (path.since === REMOVED) continue;
  if (isMembership(path)) {
    path.person.groups.add(path.group);
    path.group.members.add(path.person);
  } else if (path.person && isOfAccount(path) && isOverAll(path.role)) {
    path.person.overAll = path;
  }
}
