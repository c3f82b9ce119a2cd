"use strict";
(() => {
  const WAIT = 120;
  const SETTLING = 12;
  const alphabet = new Intl.Collator("en");
  const find = (selector) => document.querySelector(selector);
  const body = find("#table tbody");
  const rows = [...body.rows];
  const filters = find("#filters");
  const words = find("#words");
  const selects = [...filters.querySelectorAll("select")];
  const onlyFound = find("#only-found");
  let texts = null;

  // Without script the page is whole; what only works with it is shown now.
  filters.hidden = false;
  for (const button of document.querySelectorAll("button.copy")) button.hidden = false;

  function say(message) {
    const toast = find("#toast");
    toast.textContent = message;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { toast.textContent = ""; }, 2500);
  }

  function filter() {
    texts ??= rows.map((row) => row.textContent.toLowerCase());
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = selects.filter((select) => select.value).map((select) => [select.dataset.column, select.value]);
    let shown = 0;
    rows.forEach((row, place) => {
      const fits = asked.every((word) => texts[place].includes(word))
        && chosen.every(([column, value]) => row.dataset[column] === value)
        && (!onlyFound.checked || row.classList.contains("found"));
      if (row.hidden === fits) row.hidden = !fits;
      shown += fits;
    });
    find("#shown").textContent = `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} figures shown`;
  }

  function keyOf(row, column, numeric) {
    const cell = row.cells[column];
    const text = cell.dataset.key ?? cell.textContent.trim();
    return numeric && text ? Number(text) : text;
  }

  // What is empty comes last whichever way the column is sorted.
  function compare(a, b) {
    if (a === "" || b === "") return (a === "") - (b === "");
    return typeof a === "number" ? a - b : alphabet.compare(a, b);
  }

  function sort(header) {
    const down = header.getAttribute("aria-sort") === "ascending";
    const column = header.cellIndex;
    const keyed = rows.map((row, place) => [keyOf(row, column, header.dataset.sort === "number"), place, row]);
    const turn = (a, b) => (down && a[0] !== "" && b[0] !== "" ? -1 : 1) * compare(a[0], b[0]) || a[1] - b[1];
    for (const other of header.parentElement.cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...keyed.sort(turn).map((each) => each[2]));
  }

  // A link that leads to a row which the filter hides shows all rows again.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) {
      filters.reset();
      filter();
    }
    settle(target, target.matches("mark, tr") ? "center" : "start", SETTLING);
  }

  // What comes into view for the first time takes another height than was reserved for it, and moves what is below.
  function settle(target, block, left, before) {
    target.scrollIntoView({ block });
    const { top } = target.getBoundingClientRect();
    if (left && top !== before) requestAnimationFrame(() => settle(target, block, left - 1, top));
  }

  function copyByHand(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  async function copy(button) {
    const text = button.dataset.citation;
    try {
      await navigator.clipboard.writeText(text);
      say("Citation copied");
    } catch {
      say(copyByHand(text) ? "Citation copied" : "The browser does not let figcheck copy");
      button.focus();
    }
  }

  // What is folded away is printed all the same, and folded again afterwards.
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details:not([open])")];
    for (const details of unfolded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
  });

  for (const header of find("#table").tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches(".copy")) copy(button);
    else if (button?.closest("th")) sort(button.closest("th"));
    else if (event.target.closest("a")?.hash === location.hash && location.hash) setTimeout(reveal);
  });
  let timer = 0;
  for (const name of ["input", "change"]) {
    filters.addEventListener(name, () => {
      clearTimeout(timer);
      timer = setTimeout(filter, WAIT);
    });
  }
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
  filter();
  if (location.hash) reveal();
})();
