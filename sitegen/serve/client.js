/* Beside every page while it is served to whoever writes it; no part of the published site. */
(() => {
  "use strict";
  const HERE = "/__sitegen/";
  const KEPT = "sitegen-scroll:" + location.pathname;

  const kept = sessionStorage.getItem(KEPT);
  if (kept !== null) {
    sessionStorage.removeItem(KEPT);
    const back = () => scrollTo(0, Number(kept));
    back();
    addEventListener("load", back, { once: true });
  }

  const host = document.createElement("div");
  host.id = "sitegen-problems";
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = HERE + "overlay.css";
  const panel = document.createElement("section");
  panel.hidden = true;
  panel.setAttribute("role", "alert");
  root.append(style, panel);
  let folded = false;

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const show = (told) => {
    panel.replaceChildren();
    panel.hidden = told.problems.length === 0;
    if (panel.hidden) return;
    const head = element("button", told.heading, "heading");
    head.type = "button";
    head.setAttribute("aria-expanded", String(!folded));
    const list = element("div", undefined, "list");
    list.hidden = folded;
    head.addEventListener("click", () => {
      folded = !folded;
      list.hidden = folded;
      head.setAttribute("aria-expanded", String(!folded));
    });
    for (const problem of told.problems) {
      const one = element("article", undefined, problem.severity);
      one.append(element("h2", problem.message), element("p", problem.place, "place"));
      if (problem.frame) one.append(element("pre", problem.frame));
      for (const sentence of problem.help) one.append(element("p", sentence, "help"));
      list.append(one);
    }
    if (told.more) list.append(element("p", told.more, "more"));
    panel.append(head, list);
  };

  const reload = () => {
    sessionStorage.setItem(KEPT, String(scrollY));
    location.reload();
  };

  const restyle = (address) => {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')];
    if (!old.length || old.at(-1).getAttribute("href") === address) return;
    const fresh = old.at(-1).cloneNode();
    fresh.href = address;
    // The old ones go when the new one is there: no page without a style in between.
    fresh.addEventListener("load", () => old.forEach((link) => link.remove()), { once: true });
    old.at(-1).after(fresh);
  };

  const connect = () => {
    const events = new EventSource(
      HERE + "events?page=" + encodeURIComponent(location.pathname) + "&seen=" + SEEN
    );
    events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    events.addEventListener("page", reload);
    events.addEventListener("style", (event) => restyle(JSON.parse(event.data)));
    addEventListener("pagehide", () => events.close(), { once: true });
  };

  const SEEN = document.currentScript.dataset.seen;
  // A page kept by the browser comes back as it was; what changed since is told at once.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.body.append(host);
  connect();
})();
