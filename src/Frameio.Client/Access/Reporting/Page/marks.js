// What a reviewer decides, kept in this page alone until it is saved: as rows that Revoke-FrameioAccess takes.
const marks = new Map();
let savedMarks = "";

// What somebody was given by itself can be taken away; what comes from it goes with it.
function canMark(path) {
  if (path.since === REMOVED) return false;
  if (isMembership(path)) return true;
  if (path.person && isOfAccount(path)) return path.role !== null && /^admin$/i.test(path.role.name);
  return path.via === DIRECT && Boolean(path.workspace || path.project);
}

function mark(path, decision) {
  if (marks.get(path) === decision) marks.delete(path);
  else marks.set(path, decision);
  showDecisions();
}

const formula = new RegExp(data.Formula, "u");
function cellText(text) {
  const plain = shown(text);
  return `"${(formula.test(plain) ? `'${plain}` : plain).replace(/"/g, '""')}"`;
}

function decisionsCsv() {
  const columns = ["Email", "UserId", "Group", "GroupId", "Workspace", "WorkspaceId", "Project", "ProjectId", "Role",
    "Decision"];
  const rows = [...marks].sort(([one], [other]) => one.number - other.number).map(([path, decision]) => {
    const { person, group, workspace, project, role } = path;
    return [person && person.email, person && person.id, group && group.name, group && group.id,
      workspace && workspace.name, workspace && workspace.id, project && project.name, project && project.id,
      role && role.name, decision];
  });
  return [columns, ...rows].map(row => `${row.map(cellText).join(",")}\r\n`).join("");
}

function saveDecisions() {
  const file = new Blob(["\uFEFF", decisionsCsv()], { type: "text/csv;charset=utf-8" });
  const link = el("a", { href: URL.createObjectURL(file), download: `${data.FileName}-decisions.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  savedMarks = decisionsCsv();
  showDecisions();
}

const hasUnsaved = () => marks.size > 0 && decisionsCsv() !== savedMarks;
window.addEventListener("beforeunload", event => {
  if (hasUnsaved()) event.preventDefault();
});

function showDecisions() {
  const bar = document.getElementById("decisions");
  const revoked = [...marks.values()].filter(decision => decision === "revoke").length;
  bar.hidden = marks.size === 0 && savedMarks === "";
  bar.querySelector("p").textContent = `${plural(marks.size, "decision")}: ${marks.size - revoked} to keep, ${
    revoked} to revoke.${hasUnsaved() ? "" : " Saved."}`;
}

function buildDecisions() {
  document.getElementById("decisions").append(
    el("p", { role: "status", "aria-live": "polite" }),
    el("button", { type: "button", class: "primary", id: "save", onclick: saveDecisions }, "Save the decisions (CSV)"));
}

// The two buttons of a path; where it can't be taken away by itself, what gives it.
function decisionOf(path) {
  if (path.since === REMOVED) return el("span", { class: "quiet" }, "gone already");
  if (!canMark(path)) return sourceOf(path);
  const about = `${subjectWords(path)}: ${path.role && !isMembership(path) ? `${roleWords(path.role)}, ` : ""}${
    whereWords(path)}`;
  const buttons = ["keep", "revoke"].map(decision => el("button", {
    type: "button", class: `mark ${decision}`, "aria-pressed": String(marks.get(path) === decision),
    "aria-label": `${decision === "keep" ? "Keep" : "Revoke"} ${about}`,
    onclick: () => {
      mark(path, decision);
      buttons.forEach(button => button.setAttribute(
        "aria-pressed", String(button.classList.contains(marks.get(path) || "none"))));
    },
  }, decision === "keep" ? "Keep" : "Revoke"));
  return el("span", { class: "marks" }, ...buttons);
}

function sourceOf(path) {
  if (path.group) {
    return el("a", { href: hashOf(path.group), class: "source" }, "comes from ", named(path.group.label));
  }
  if (path.via === WORKSPACE) return el("span", { class: "quiet" }, "comes from the workspace");
  if (path.via === ACCOUNT || isOfAccount(path)) {
    return el("span", { class: "quiet" }, path.role && /^owner$/i.test(path.role.name)
      ? "the owner's role stays" : path.person ? "comes from the account" : "");
  }
  return el("span", {});
}
