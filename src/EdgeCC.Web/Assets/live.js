// Keeps the part of a page marked data-live fresh, and says so when it no longer is.
// The part's HTML comes over server-sent events, rendered by the service; nothing is drawn here.

const STALE_AFTER = 5_000;
const RECONNECT_AFTER = 10_000;

const part = document.querySelector("[data-live]");
const notice = document.querySelector(".stale");
const seconds = notice.querySelector("[data-stale-seconds]");

let freshAt = performance.now() - Number(part.dataset.age);
let triedAt = performance.now();
let source = open();
setInterval(judge, 250);

function open() {
  const opened = new EventSource(part.dataset.live);
  opened.addEventListener("board", (event) => {
    freshAt = performance.now();
    show(event.data);
    judge();
  });
  opened.addEventListener("version", (event) => {
    if (event.data !== part.dataset.version) {
      location.reload();
    }
  });
  return opened;
}

function judge() {
  const now = performance.now();
  const age = now - freshAt;
  const stale = age >= STALE_AFTER;
  document.documentElement.classList.toggle("is-stale", stale);
  notice.hidden = !stale;
  if (stale) {
    seconds.textContent = Math.floor(age / 1000);
  }
  // An EventSource that was refused once gives up, and one on a dead link never notices.
  if (age >= RECONNECT_AFTER && now - triedAt >= RECONNECT_AFTER) {
    triedAt = now;
    source.close();
    source = open();
  }
}

function show(html) {
  const next = document.createElement("main");
  next.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  matchChildren(part, next);
}

// Changes only what differs, so that a lamp goes on flashing in its rhythm.
function match(old, next) {
  if (old.nodeName !== next.nodeName) {
    old.replaceWith(next);
  } else if (old.nodeType === Node.ELEMENT_NODE) {
    matchAttributes(old, next);
    matchChildren(old, next);
  } else if (old.data !== next.data) {
    old.data = next.data;
  }
}

function matchAttributes(old, next) {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name)) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
}

function matchChildren(old, next) {
  const olds = [...old.childNodes];
  const nexts = [...next.childNodes];
  nexts.forEach((node, i) => (i < olds.length ? match(olds[i], node) : old.append(node)));
  olds.slice(nexts.length).forEach((node) => node.remove());
}
