// Puts the page that the extension sends in place of the one before, and keeps
// the place to which the reader has scrolled.

const host = acquireVsCodeApi();
const at = (id) => document.getElementById(id);

window.addEventListener("message", ({ data }) => show(data));
window.addEventListener("click", (event) => follow(event));
at("documents").addEventListener("change", ({ target }) => choose(JSON.parse(target.value)));
new MutationObserver(recolour).observe(document.body, { attributeFilter: ["class"] });
at("page").addEventListener("mouseover", ({ target }) => trace(target));
host.postMessage({ type: "ready" });

function show({ html, documents, chosen, trouble, state }) {
  host.setState(state);
  at("trouble").hidden = !trouble;
  at("trouble").textContent = trouble ?? "";
  at("page").classList.toggle("stale", Boolean(trouble));
  if (html) {
    replace(html);
    offer(documents ?? [], chosen);
  }
}

/** Replaces the page; its scripts, if it had any, never run. */
function replace(html) {
  const read = new DOMParser().parseFromString(html, "text/html");
  document.adoptedStyleSheets = [...read.querySelectorAll("style")].map(adopted);
  document.documentElement.lang = read.documentElement.lang;
  const open = [...at("page").querySelectorAll("details")].map((details) => details.open);
  at("page").replaceChildren(...read.body.childNodes);
  at("page").querySelectorAll("details").forEach((details, index) => {
    details.open = open[index] ?? details.open;
  });
  recolour();
}

function adopted(style) {
  style.remove();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent);
  return sheet;
}

/** Lets the page follow the theme of the editor, not that of the system. */
function recolour() {
  const { classList } = document.body;
  const light = classList.contains("vscode-light") || classList.contains("vscode-high-contrast-light");
  document.documentElement.style.colorScheme = light ? "light" : "dark";
  for (const rule of document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])) {
    const query = rule.conditionText ?? "";
    if (/prefers-color-scheme|^(all|not all)$/.test(query)) {
      rule.media.mediaText = light ? "not all" : "all";
    }
  }
}

function offer(documents, chosen) {
  at("bar").hidden = documents.length < 2;
  const several = new Set(documents.map(({ language }) => language)).size > 1;
  const options = documents.map(({ name, language, title }) => {
    const shown = name === chosen.name && language === chosen.language;
    const value = JSON.stringify({ name, language });
    return new Option(several ? `${title} (${language})` : title, value, shown, shown);
  });
  at("documents").replaceChildren(...options);
}

function choose(choice) {
  window.scrollTo(0, 0);
  host.postMessage({ type: "choose", choice });
}

/** Links to other built pages choose that document. */
function follow(event) {
  const link = event.target.closest?.("a[href]");
  const page = link && /^([\w-]+)\.([\w-]+)\.html/.exec(link.getAttribute("href"));
  if (page) {
    event.preventDefault();
    choose({ name: page[1], language: page[2] });
  }
}

/** On the map: what belongs to the node or the flow under the mouse stands out. */
function trace(target) {
  const map = target.closest?.(".map");
  if (!map) {
    return;
  }
  const { node, from, to } = target.closest("[data-node], [data-from]")?.dataset ?? {};
  map.classList.toggle("chosen", Boolean(node ?? from));
  const near = new Set(node ? [node] : [from, to]);
  for (const edge of map.querySelectorAll(".edge")) {
    const ends = [edge.dataset.from, edge.dataset.to];
    const belongs = node ? ends.includes(node) : ends[0] === from && ends[1] === to;
    edge.classList.toggle("near", belongs);
    ends.filter(() => belongs && node).forEach((end) => near.add(end));
  }
  for (const other of map.querySelectorAll(".node")) {
    other.classList.toggle("near", near.has(other.dataset.node));
  }
}
