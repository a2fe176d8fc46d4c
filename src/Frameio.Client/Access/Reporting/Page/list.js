// All paths that the filter leaves, a hundred at a time.
const PAGE = 100;
let page = 0;

function listView(rows) {
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  page = Math.min(page, last);
  const first = page * PAGE;
  const part = rows.slice(first, first + PAGE);
  const go = (step, label) => el("button", {
    type: "button", disabled: page + step < 0 || page + step > last,
    onclick: () => {
      page += step;
      show();
      document.getElementById("main").focus();
    },
  }, label);
  const children = [el("h2", {}, "List")];
  if (rows.length === 0) return [...children, el("p", {}, "Nothing matches the filter.")];
  children.push(pathTable(part, "Who has which role where, and how", true));
  if (last > 0) {
    children.push(el("nav", { class: "pager", "aria-label": "Pages of the list" }, go(-1, "Previous"),
      el("span", {}, `${first + 1}\u2013${first + part.length} of ${rows.length.toLocaleString("en")}`),
      go(1, "Next")));
  }
  return children;
}
