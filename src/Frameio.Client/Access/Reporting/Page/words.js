// Paths in words.
const placeWords = place => (place.kind === "project" && place.workspace
  ? `${place.workspace.label} / ${place.label}` : place.label);
const roleWords = role => (role ? shown(role.words) : "no role of its own");
const subjectWords = path => (path.person ? path.person.label : `the group ${path.group.label}`);

function whereWords(path) {
  if (path.project) return placeWords(path.project);
  if (path.workspace) return path.workspace.label;
  return path.person && path.group ? `Group ${path.group.label}` : "The account";
}

// How somebody has what a path gives.
function howWords(path) {
  if (isMembership(path)) return `member of the group ${path.group.label}`;
  if (!path.group && path.person && isOfAccount(path)) {
    return isOverAll(path.role) ? `${roleWords(path.role)} of the account: reaches everything in it`
      : `${roleWords(path.role)} of the account, which alone reaches nothing`;
  }
  if (!path.person) {
    const count = path.group.members.size;
    return `given to the group itself: ${count === 1 ? "1 member has" : `${count} members have`} it thereby`;
  }
  if (path.via === ACCOUNT) return `as ${roleWords(path.role)} of the account, who reaches everything`;
  const by = path.group ? `through the group ${path.group.label}` : "";
  if (path.via === WORKSPACE) {
    const workspace = path.workspace ? ` ${path.workspace.label}` : "";
    return by ? `${by}, which has the role in the workspace${workspace}`
      : `from their role in the workspace${workspace}`;
  }
  return by || "by a role of their own";
}

// One way to a place, as a whole sentence.
function wayWords(subject, place, way) {
  const who = subject.kind === "person" ? subject.label : `The group ${subject.label}`;
  const role = roleWords(way.role);
  if (way.isAccount) return `${who} is ${role} of the account: reaches everything.`;
  const doubt = way.isDoubtful ? " This holds unless the project is restricted, which these rows don't tell." : "";
  const group = way.group ? `, because ${subject.kind === "person" ? "they are a member of" : "of"} the group ${
    way.group.label}, which has the role` : "";
  if (way.from) {
    return way.group
      ? `${who} is ${role} on ${place.label}${group} in the workspace ${way.from.label}.${doubt}`
      : `${who} is ${role} on ${place.label}, because of the role in the workspace ${way.from.label}.${doubt}`;
  }
  const on = `${place.kind === "project" ? "on" : "in"} ${place.label}`;
  return way.group ? `${who} is ${role} ${on}${group} there.` : `${who} is ${role} ${on} by a role of their own.`;
}

const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || `${one}s`}`;
