// Which of the paths are wanted. The controls are the state; what doesn't change with it is computed once.
const controls = {};

function buildFilters() {
  const form = document.getElementById("filters");
  const field = (id, label, control) => {
    controls[id] = control;
    control.id = `filter-${id}`;
    form.append(el("div", { class: "field" }, el("label", { for: control.id }, label), control));
  };
  const select = (id, label, options) => field(id, label, el("select", {}, ...options.map(([value, text]) =>
    el("option", { value }, text))));
  field("search", "Search", el("input", { type: "search", autocomplete: "off", spellcheck: "false" }));
  const used = [...new Set(paths.map(path => path.role).filter(Boolean))].sort((one, other) => other.rank - one.rank);
  select("role", "Role", [["", "Any"], ...used.map(role => [role.name, shown(role.words)])]);
  select("path", "Path", [["", "Any"], ["own", "Own role"], ["group", "Through a group"],
    ["workspace", "From a workspace"], ["account", "Role in the account"], ["member", "Membership of a group"],
    ["given", "Role of a group itself"]]);
  const places = workspaces.map((workspace, number) => [String(number), workspace.label])
    .sort((one, other) => later(one[1], other[1]));
  select("place", "Workspace", [["", "Any"], ...places]);
  const domains = [...new Set(people.map(person => person.domain).filter(Boolean))].sort(later);
  select("domain", "Domain", [["", "Any"], ...domains.map(domain => [domain, shown(domain)])]);
  select("who", "Who", [["", "Everybody"], ["people", "People"], ["groups", "Groups"],
    ["inactive", "Deactivated people"], ["admins", "Owners and admins"]]);
  if (data.Comparison) {
    select("change", "Since then", [["", "All"], ["any", "What changed"], ["1", "Added"], ["2", "Changed"],
      ["3", "Removed"]]);
  }
  select("decision", "Decision", [["", "Any"], ["none", "Undecided"], ["keep", "Keep"], ["revoke", "Revoke"]]);
  form.append(el("button", { type: "button", id: "clear", onclick: () => { form.reset(); refresh(); } },
    "Clear the filter"));
  form.addEventListener("input", refresh);
  form.addEventListener("submit", event => event.preventDefault());
}

const value = id => (controls[id] ? controls[id].value : "");
const isFiltered = () => Object.values(controls).some(control => control.value !== "");

function pathKind(path) {
  if (isMembership(path)) return "member";
  if (!path.person) return "given";
  if (isOfAccount(path) || path.via === ACCOUNT) return "account";
  if (path.via === WORKSPACE) return "workspace";
  return path.group ? "group" : "own";
}

// Each word has to stand in something that the path names.
function searching() {
  const words = fold(value("search")).split(/\s+/).filter(Boolean);
  const tables = words.map(word => {
    const found = new Set();
    for (const table of [people, groups, workspaces, projects]) {
      for (const item of table) if (item.text.includes(word)) found.add(item);
    }
    return found;
  });
  return path => tables.every(found => found.has(path.person) || found.has(path.group) || found.has(path.workspace)
    || found.has(path.project));
}

const whoTests = {
  people: path => path.person,
  groups: path => !path.person,
  inactive: path => path.person && path.person.active === false,
  admins: path => path.person && path.person.overAll,
};

function filtered() {
  const tests = [];
  if (value("search")) tests.push(searching());
  const role = value("role");
  if (role) tests.push(path => path.role && path.role.name === role);
  const kind = value("path");
  if (kind) tests.push(path => pathKind(path) === kind);
  const place = value("place") ? workspaces[Number(value("place"))] : null;
  if (place) tests.push(path => path.workspace === place);
  const domain = value("domain");
  if (domain) tests.push(path => path.person && path.person.domain === domain);
  if (value("who")) tests.push(whoTests[value("who")]);
  const change = value("change");
  if (change) tests.push(path => (change === "any" ? path.since > 0 : path.since === Number(change)));
  const decision = value("decision");
  if (decision === "none") tests.push(path => canMark(path) && !marks.has(path));
  else if (decision) tests.push(path => marks.get(path) === decision);
  return tests.length === 0 ? paths : paths.filter(path => tests.every(test => test(path)));
}
