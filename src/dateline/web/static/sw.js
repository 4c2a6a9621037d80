// Offline reading of what was opened: pages come from the network, and from what is kept of them where there is none.
"use strict";
const KEPT = "dateline-1";
const MOST = 200;

const trim = async (cache) => {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
};

const keep = async (request, answer) => {
  const cache = await caches.open(KEPT);
  await cache.delete(request); // put again, it is the last to be forgotten
  await cache.put(request, answer);
  await trim(cache);
};

const readable = (request) => {
  const url = new URL(request.url);
  const fixed = ["/account", "/people", "/audit", "/ticker", "/api/", "/healthz", "/readyz"].some((start) => url.pathname.startsWith(start));
  return request.method === "GET" && url.origin === self.location.origin && !fixed;
};

const answered = async (event) => {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(event.request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(event.request);
    const front = kept || event.request.mode !== "navigate" ? kept : await caches.match("/offline" + new URL(event.request.url).search);
    const told = front || (event.request.mode === "navigate" ? await caches.match("/offline") : undefined);
    if (told) return told;
    throw error;
  }
};

self.addEventListener("install", (event) => event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(["/offline", "/static/portal.css", "/static/brief.css"]))));
self.addEventListener("activate", (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))).then(() => self.clients.claim())
));
self.addEventListener("fetch", (event) => { if (readable(event.request)) event.respondWith(answered(event)); });
