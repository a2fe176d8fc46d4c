// Who reaches a place, and by which paths: those that the report holds, and those that follow from them. A role in a
// workspace is one path, and reaches each of its projects that isn't restricted.
function byGroups(person, place) {
  const found = [];
  for (const group of person.groups) {
    for (const path of index(group, place)) {
      if (path.via === DIRECT) found.push({ path, role: path.role, group, from: null });
    }
  }
  return found;
}

// The paths of each subject by their place: asked for in each cell.
const indexes = new Map();
function index(subject, place) {
  let byPlace = indexes.get(subject);
  if (!byPlace) {
    byPlace = new Map();
    for (const path of subject.paths) {
      const where = path.project || path.workspace;
      if (where && path.since !== REMOVED) {
        if (!byPlace.has(where)) byPlace.set(where, []);
        byPlace.get(where).push(path);
      }
    }
    indexes.set(subject, byPlace);
  }
  return byPlace.get(place) || [];
}

// Ways to a place, each { path, role, group, from, isDoubtful }: from is the workspace that it comes through.
function waysTo(subject, place) {
  const ways = [];
  const add = way => {
    const isKnown = ways.some(known => known.role === way.role && known.group === way.group
      && Boolean(known.from) === Boolean(way.from) && known.isAccount === way.isAccount);
    if (!isKnown) ways.push(way);
  };
  for (const path of index(subject, place)) {
    add({
      path, role: path.role, group: subject.kind === "group" ? null : path.group,
      from: path.via === WORKSPACE ? place.workspace || place : null, isAccount: path.via === ACCOUNT,
    });
  }
  if (subject.kind === "person") {
    byGroups(subject, place).forEach(way => add({ ...way, isAccount: false }));
    if (subject.overAll) {
      add({ path: subject.overAll, role: subject.overAll.role, group: null, from: null, isAccount: true });
    }
  }
  if (place.kind === "project" && place.workspace && place.restricted !== true) {
    for (const way of waysTo(subject, place.workspace)) {
      if (!way.isAccount) add({ ...way, from: place.workspace, isDoubtful: place.restricted === null });
    }
  }
  return ways;
}

// Of several the highest counts; one that nobody is sure of only where there is no other.
function best(ways) {
  const rank = way => (way.isDoubtful ? -100 : 0) + (way.role ? way.role.rank : -1);
  return ways.reduce((high, way) => (high === null || rank(way) > rank(high) ? way : high), null);
}

// How many projects of a workspace somebody has a path of their own to, or of their groups.
function projectsReached(subject, workspace) {
  return workspace.projects.filter(project => project.hasPaths
    && (index(subject, project).length > 0
      || (subject.kind === "person" && byGroups(subject, project).length > 0)));
}

// The workspaces that somebody reaches, or projects of which.
function workspacesReached(person) {
  if (person.overAll) return new Set(workspaces);
  const reached = new Set();
  for (const subject of [person, ...person.groups]) {
    for (const path of subject.paths) if (path.workspace && path.since !== REMOVED) reached.add(path.workspace);
  }
  return reached;
}

function highestRole(person) {
  let high = person.overAll ? person.overAll.role : null;
  const raise = role => { if (role && (!high || role.rank > high.rank)) high = role; };
  for (const path of person.paths) if (path.since !== REMOVED && !isOfAccount(path)) raise(path.role);
  for (const group of person.groups) {
    for (const path of group.paths) if (path.since !== REMOVED) raise(path.role);
  }
  return high;
}
