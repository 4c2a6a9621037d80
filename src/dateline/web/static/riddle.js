// Another riddle in place, so that what was typed stays. Without this script the form's own button loads the page with another one.
"use strict";
document.querySelectorAll("[data-riddle]").forEach((box) => {
  const button = box.querySelector("button");
  const part = (name) => box.querySelector(name);
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch("/account/riddle/new", { cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const { riddle } = await answer.json();
    part("img").src = "/account/riddle/" + riddle + ".png";
    part("audio").src = "/account/riddle/" + riddle + ".wav";
    part("input[type=hidden]").value = riddle;
    part("#f-answer").value = "";
    part("#f-answer").focus();
  });
});
