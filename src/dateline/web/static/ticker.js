// Rolling news: what arrives is laid on top of the list of latest articles. Without this script the list stands as it was sent.
"use strict";
(() => {
  const bar = document.querySelector(".ticker");
  const list = document.getElementById("rolling");
  if (!bar || !list || !window.EventSource) return;
  const MOST = 30;
  const button = bar.querySelector("button");
  const status = bar.querySelector("[role=status]");
  let held = [];

  const known = (item) => [...list.querySelectorAll("a")].some((link) => link.getAttribute("href") === item.href && link.textContent === item.text);

  const line = (item) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = item.href;
    link.lang = item.language;
    link.dir = "auto";
    link.textContent = item.text;
    entry.className = "new " + item.kind;
    entry.append(link);
    if (item.meta) {
      const meta = document.createElement("p");
      meta.className = "meta";
      meta.dir = "auto";
      meta.textContent = item.meta;
      entry.append(meta);
    }
    return entry;
  };

  const show = (item) => {
    if (known(item)) return;
    list.prepend(line(item));
    while (list.children.length > MOST) list.lastElementChild.remove();
  };

  const paused = () => button.getAttribute("aria-pressed") === "true";

  const came = (event) => {
    const item = JSON.parse(event.data);
    if (!paused()) return show(item);
    held.push(item);
    status.textContent = held.length + " " + bar.dataset.waiting;
  };

  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", paused() ? "false" : "true");
    if (paused()) return;
    held.forEach(show);
    held = [];
    status.textContent = "";
  });

  const stream = new EventSource(bar.dataset.stream);
  stream.addEventListener("article", came);
  stream.addEventListener("figure", came);
  window.addEventListener("pagehide", () => stream.close());
  button.disabled = false;
})();
