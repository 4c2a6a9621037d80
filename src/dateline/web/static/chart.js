// Charts told point by point: under the pointer, or by the arrow keys. What is shown is a row of the table below; without this script the table stands.
"use strict";
(() => {
  const middle = (mark) => {
    const box = mark.getBBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, mark };
  };

  const vertices = (line) => (line.getAttribute("d").match(/[-\d.]+ [-\d.]+/g) || []).map((pair) => {
    const [x, y] = pair.split(" ").map(Number);
    return { x, y };
  });

  // Each point of a chart with the cells of its row: the marks that name their row, else the corners of the first line in the table's order.
  const points = (svg, table) => {
    const rows = [...table.tBodies[0].rows];
    const marks = [...svg.querySelectorAll("[data-n]")].map(middle);
    const line = svg.querySelector(".o0 .line");
    const found = marks.length
      ? marks.map((point) => ({ ...point, row: rows.find((row) => row.dataset.n === point.mark.dataset.n) }))
      : line ? vertices(line).map((point, n) => ({ ...point, row: rows[n] })) : [];
    return found.filter((point) => point.row).sort((a, b) => a.x - b.x);
  };

  const told = (row) => [...row.cells].map((cell) => cell.textContent.trim()).join(" · ");

  const enhance = (figure) => {
    const svg = figure.querySelector("svg.chart");
    const table = figure.querySelector("table");
    if (!svg || !table) return;
    let known = null;
    let at = -1;
    const bubble = document.createElement("p");
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    bubble.className = "bubble";
    bubble.dir = "auto";
    bubble.setAttribute("role", "status");
    ring.setAttribute("class", "ring");
    ring.setAttribute("r", "6.5");

    const hide = () => {
      at = -1;
      bubble.textContent = "";
      bubble.classList.remove("on");
      ring.remove();
    };

    const show = (n) => {
      if (n === at || !known[n]) return;
      at = n;
      const { x, y, row } = known[n];
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      ring.setAttribute("cx", x);
      ring.setAttribute("cy", y);
      svg.append(ring);
      bubble.textContent = told(row);
      bubble.classList.add("on");
      const room = figure.clientWidth - bubble.offsetWidth;
      bubble.style.left = Math.max(0, Math.min(room, svg.offsetLeft + x * scale - bubble.offsetWidth / 2)) + "px";
      bubble.style.top = Math.max(0, y * scale - bubble.offsetHeight - 12) + "px";
    };

    const ready = () => (known = known || points(svg, table)).length > 0;

    svg.addEventListener("pointermove", (event) => {
      if (!ready()) return;
      const box = svg.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      const y = (event.clientY - box.top) / box.height * svg.viewBox.baseVal.height;
      const away = known.map((point) => Math.hypot(point.x - x, (point.y - y) / 3));
      show(away.indexOf(Math.min(...away)));
    });
    svg.addEventListener("pointerleave", hide);
    svg.addEventListener("blur", hide);
    svg.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === "Escape") hide();
      if (!step || !ready()) return;
      event.preventDefault();
      show(Math.max(0, Math.min(known.length - 1, at < 0 ? (step > 0 ? 0 : known.length - 1) : at + step)));
    });
    svg.setAttribute("tabindex", "0");
    figure.append(bubble);
  };

  document.querySelectorAll(".brief figure").forEach(enhance);
})();
