// Elements and text, never markup: whatever a name says, it is shown as text.
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, given] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), given);
    else if (given === true) element.setAttribute(name, "");
    else if (given !== false && given !== null && given !== undefined) element.setAttribute(name, given);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

// A name keeps its direction of writing to itself.
const named = text => el("bdi", {}, text);
const hashOf = subject => `#${subject.kind}/${encodeURIComponent(subject.key)}`;
const heading = text => el("th", { scope: "col" }, text);

function linkTo(subject) {
  return el("a", { href: hashOf(subject) }, named(subject.label));
}

function whoCell(path) {
  const subject = path.person || path.group;
  const cell = el("th", { scope: "row" }, linkTo(subject));
  if (path.person) {
    if (path.person.name && path.person.email) {
      cell.append(el("span", { class: "sub" }, named(shown(path.person.email))));
    }
    if (path.person.active === false) cell.append(el("span", { class: "tag warn" }, "deactivated"));
  } else {
    cell.append(el("span", { class: "sub" }, "group"));
  }
  return cell;
}

function roleTag(role, isEffective) {
  return role
    ? el("span", { class: `role rank${rankClass(role)}${isEffective ? "" : " outdone"}`, title: role.web || null },
      shown(role.words))
    : el("span", { class: "quiet" }, "member");
}

const rankClass = role => (role.rank >= 5 ? "3" : role.rank >= 2 ? "2" : "1");

function sinceCell(path) {
  const was = path.since === CHANGED && path.previous ? `, was ${roleWords(path.previous)}` : "";
  return el("td", {}, path.since ? el("span", { class: `tag since${path.since}` }, CHANGES[path.since] + was) : "");
}

// Rows of paths; who stands in front where they are of several.
function pathTable(rows, caption, hasWho) {
  const heads = [hasWho ? "Who" : null, "Where", "Role", "How", data.Comparison ? "Since" : null, "Decision"];
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", { class: "paths" },
      el("caption", { class: "hidden" }, caption),
      el("thead", {}, el("tr", {}, ...heads.filter(Boolean).map(heading))),
      el("tbody", {}, ...rows.map(path => el("tr", { class: path.since === REMOVED ? "gone" : null },
        hasWho ? whoCell(path) : null,
        hasWho ? el("td", {}, named(whereWords(path))) : el("th", { scope: "row" }, named(whereWords(path))),
        el("td", {}, roleTag(path.role, path.effective || path.since === REMOVED)),
        el("td", {}, named(howWords(path))),
        data.Comparison ? sinceCell(path) : null,
        el("td", {}, decisionOf(path)))))));
}
