// People and groups against workspaces and projects. Only the cells in view are made.
const ROW = 36;
const COLUMN = 48;
const HEAD = window.innerWidth < 640 ? 140 : 260;
const BEYOND = 4;
const grid = { subjects: [], columns: [], row: 0, column: 0, areProjectsShown: true, choice: null };
const SHORT = {
  owner: "Ow", admin: "Ad", workspace_admin: "WA", full_access: "FA", editor: "Ed", edit_only: "EO", commenter: "Co",
  viewer: "Vi", team_manager: "TM", member: "Me", reviewer: "Re",
};
const shortOf = role => (role ? SHORT[role.name.toLowerCase()] || shown(role.words).slice(0, 2) : "\u2022");

function columnsOf(choice) {
  const chosen = value("place") ? [workspaces[Number(value("place"))]] : [...workspaces];
  chosen.sort((one, other) => later(one.label, other.label));
  const columns = [];
  for (const workspace of chosen) {
    if (workspace.isColumn) columns.push(workspace);
    if (choice === "all") {
      columns.push(...workspace.projects.filter(project => project.hasPaths)
        .sort((one, other) => later(one.label, other.label)));
    }
  }
  if (choice === "all" && !value("place")) columns.push(...projects.filter(each => !each.workspace && each.hasPaths));
  return columns;
}

function matrixView(rows) {
  const wanted = new Set(rows.filter(path => path.since !== REMOVED).map(path => path.person || path.group));
  grid.subjects = [...people, ...groups].filter(subject => wanted.has(subject));
  grid.choice = grid.choice || (columnsOf("all").length <= 60 || columnsOf("workspaces").length === 0
    ? "all" : "workspaces");
  grid.columns = columnsOf(grid.choice);
  grid.areProjectsShown = grid.choice === "all";
  grid.row = Math.min(grid.row, Math.max(0, grid.subjects.length - 1));
  grid.column = Math.min(grid.column, grid.columns.length - 1);
  const head = el("h2", {}, "Matrix");
  if (grid.subjects.length === 0 || grid.columns.length === 0) {
    return [head, el("p", {}, grid.subjects.length === 0 ? "Nothing matches the filter." : "There is no place here.")];
  }
  const choice = el("select", { id: "columns", onchange: () => { grid.choice = choice.value; show(); } },
    el("option", { value: "all", selected: grid.choice === "all" }, "Workspaces and projects"),
    el("option", { value: "workspaces", selected: grid.choice === "workspaces" }, "Workspaces"));
  return [head,
    el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "columns" }, "Columns"), choice)),
    legend(),
    el("div", { class: "grid", id: "grid", onscroll: () => requestAnimationFrame(drawMatrix) },
      el("table", {
        role: "grid", tabindex: "0", id: "cells", "aria-rowcount": grid.subjects.length + 1,
        "aria-colcount": grid.columns.length + 1, "aria-describedby": "keys", onkeydown: moveInMatrix,
        onclick: pickInMatrix,
      }, el("caption", { class: "hidden" }, "The role that counts, of people and groups in workspaces and on projects"),
      el("thead", {}), el("tbody", {}))),
    el("p", { id: "keys", class: "quiet" },
      "Arrow keys move from cell to cell, Enter opens the person or group; a click on a cell tells why."),
    el("div", { id: "why", class: "why", role: "status", "aria-live": "polite" })];
}

function legend() {
  const used = [...roles].filter(role => paths.some(path => path.role === role && (path.workspace || path.project
    || isOverAll(role)))).sort((one, other) => other.rank - one.rank);
  return el("ul", { class: "legend", "aria-label": "What the letters mean" }, ...used.map(role => el("li", {},
    el("span", { class: `cell rank${rankClass(role)}` }, shortOf(role)), ` ${shown(role.words)}`,
    role.web ? el("span", { class: "quiet" }, ` ${role.web}`) : null)),
  el("li", {}, el("span", { class: "cell from" }, "Ed"), " from a group, a workspace or the account"),
  grid.areProjectsShown ? el("li", {}, el("i", {}, "Slanted"), ": a restricted project, which takes nothing from its "
    + "workspace") : el("li", {}, el("span", { class: "cell more" }, "+2"), " projects only, so many"));
}

function windowOf(start, extent, size, count) {
  const first = Math.max(0, Math.floor(start / size) - BEYOND);
  return [first, Math.min(count, Math.ceil((start + extent) / size) + BEYOND)];
}

const sized = (element, width, height) => {
  if (width !== null) element.style.width = `${width}px`;
  if (height !== null) element.style.height = `${height}px`;
  return element;
};

// How much is in view shows only once the box has its size, and changes with the window's.
function watchMatrix() {
  drawMatrix();
  const box = document.getElementById("grid");
  if (box) new ResizeObserver(() => requestAnimationFrame(drawMatrix)).observe(box);
}

function drawMatrix() {
  const box = document.getElementById("grid");
  if (!box) return;
  const table = document.getElementById("cells");
  const [top, bottom] = windowOf(box.scrollTop, box.clientHeight, ROW, grid.subjects.length);
  const [left, right] = windowOf(box.scrollLeft, box.clientWidth, COLUMN, grid.columns.length);
  const space = (tag, width, height) => sized(el(tag, { class: "space", "aria-hidden": "true" }), width, height);
  const before = left * COLUMN;
  const after = (grid.columns.length - right) * COLUMN;
  const shownColumns = grid.columns.slice(left, right);
  const head = el("tr", { "aria-rowindex": 1 }, el("th", { scope: "col", class: "corner" }, "Who"),
    space("td", before, null), ...shownColumns.map((place, index) => columnHead(place, left + index)),
    space("td", after, null));
  table.tHead.replaceChildren(head);
  const body = [sized(el("tr", { class: "space", "aria-hidden": "true" }), null, top * ROW)];
  for (let row = top; row < bottom; row += 1) {
    const subject = grid.subjects[row];
    body.push(sized(el("tr", { "aria-rowindex": row + 2 }, rowHead(subject, row), space("td", null, null),
      ...shownColumns.map((place, index) => cellOf(subject, place, row, left + index)), space("td", null, null)),
    null, ROW));
  }
  body.push(sized(el("tr", { class: "space", "aria-hidden": "true" }), null, (grid.subjects.length - bottom) * ROW));
  table.tBodies[0].replaceChildren(...body);
  table.style.setProperty("--head", `${HEAD}px`);
  table.style.width = `${HEAD + grid.columns.length * COLUMN}px`;
  table.setAttribute("aria-activedescendant", `cell-${grid.row}-${grid.column}`);
}

function columnHead(place, column) {
  const isProject = place.kind === "project";
  return el("th", { scope: "col", class: `${place.kind}${place.restricted === true ? " restricted" : ""}`,
    "aria-colindex": column + 2, title: placeWords(place) },
    el("span", { class: "turned" },
      isProject && place.workspace
        ? el("span", { class: "hidden" }, named(`${place.workspace.label}, project `)) : null,
      named(place.label), place.restricted === true ? el("span", { class: "hidden" }, ", restricted") : null));
}

function rowHead(subject, row) {
  return el("th", {
    scope: "row", id: `cell-${row}--1`, "aria-colindex": 1, "data-row": row, "data-column": -1,
    class: row === grid.row && grid.column === -1 ? "active" : null,
  }, el("a", { href: hashOf(subject), tabindex: "-1" }, named(subject.label)),
  subject.kind === "group" ? el("span", { class: "tag" }, "group") : null,
  subject.active === false ? el("span", { class: "tag warn" }, "deactivated") : null);
}

function cellOf(subject, place, row, column) {
  const counts = best(waysTo(subject, place));
  const more = !counts && !grid.areProjectsShown && place.kind === "workspace"
    ? projectsReached(subject, place).length : 0;
  const cell = el("td", {
    id: `cell-${row}-${column}`, "aria-colindex": column + 2, "data-row": row, "data-column": column,
    class: row === grid.row && column === grid.column ? "active" : null,
  });
  if (counts) {
    const isOwn = !counts.group && !counts.from && !counts.isAccount;
    const doubt = counts.isDoubtful ? "?" : "";
    cell.append(el("span", {
      class: `cell rank${counts.role ? rankClass(counts.role) : 1}${isOwn ? "" : " from"}`, "aria-hidden": "true",
    }, shortOf(counts.role) + doubt), el("span", { class: "hidden" }, `${roleWords(counts.role)}${
      counts.isAccount ? ", from the account" : counts.from ? ", from the workspace" : counts.group
        ? `, by the group ${counts.group.label}` : ""}${doubt && ", perhaps"}`));
  } else if (more > 0) {
    cell.append(el("span", { class: "cell more", "aria-hidden": "true" }, `+${more}`),
      el("span", { class: "hidden" }, plural(more, "project")));
  }
  return cell;
}

function moveInMatrix(event) {
  const pageRows = Math.max(1, Math.floor(document.getElementById("grid").clientHeight / ROW) - 5);
  const [down, across] = {
    ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-pageRows, 0],
    PageDown: [pageRows, 0], Home: [0, -Infinity], End: [0, Infinity],
  }[event.key] || [0, 0];
  if (event.key === "Enter") location.hash = hashOf(grid.subjects[grid.row]);
  if (down === 0 && across === 0) return;
  event.preventDefault();
  pick(grid.row + down, grid.column + across);
}

function pickInMatrix(event) {
  const cell = event.target.closest("[data-row]");
  if (cell) pick(Number(cell.dataset.row), Number(cell.dataset.column));
}

function pick(row, column) {
  grid.row = Math.min(Math.max(row, 0), grid.subjects.length - 1);
  grid.column = Math.min(Math.max(column, -1), grid.columns.length - 1);
  const box = document.getElementById("grid");
  const headHeight = document.getElementById("cells").tHead.offsetHeight;
  const reveal = (start, extent, size, number) => Math.min(
    Math.max(start, (number + 1) * size - extent), Math.max(0, number) * size);
  box.scrollTop = reveal(box.scrollTop, box.clientHeight - headHeight, ROW, grid.row);
  if (grid.column >= 0) box.scrollLeft = reveal(box.scrollLeft, box.clientWidth - HEAD, COLUMN, grid.column);
  drawMatrix();
  tellWhy(grid.subjects[grid.row], grid.columns[grid.column]);
}

function tellWhy(subject, place) {
  const parts = [el("h3", {}, linkTo(subject), place ? el("span", {}, " \u00B7 ", named(placeWords(place))) : null)];
  if (place) {
    const ways = waysTo(subject, place);
    const inside = place.kind === "workspace" ? projectsReached(subject, place) : [];
    if (ways.length === 0) {
      parts.push(el("p", {}, place.restricted === true && inside.length === 0
        ? "No path leads here. The project is restricted: it takes nothing from its workspace."
        : "No path leads here."));
    }
    parts.push(el("ul", { class: "ways" }, ...ways.map(way => el("li", {}, named(wayWords(subject, place, way)))),
      inside.length > 0 ? el("li", {}, `${plural(inside.length, "project")} of it by a path of ${
        inside.length === 1 ? "its" : "their"} own: `, named(inside.slice(0, 5).map(each => each.label).join(", ")),
      inside.length > 5 ? " and others" : "", ".") : null));
  }
  document.getElementById("why").replaceChildren(...parts);
}
