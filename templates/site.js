/* What only a script can do for a reader. Every control is made here, so that none is dead where
   scripts are off; its words stand in the page, as data of the element it belongs to. */
(function () {
  "use strict";
  const root = document.documentElement;
  const SIZES = [100, 125, 150, 175, 200];

  function element(name, text, kind) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function button(text, act) {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  /* What is remembered: the same names as in early.js. An empty choice is the usual one. */

  function chosen(name) {
    return root.getAttribute("data-" + name) || "";
  }

  function choose(name, value) {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
  }

  function remember(name, value) {
    choose(name, value);
    try {
      if (value) localStorage.setItem("sitegen-" + name, value);
      else localStorage.removeItem("sitegen-" + name);
    } catch (_) { /* it holds for this page */ }
  }

  const marks = [];

  function markAll() {
    marks.forEach((mark) => mark());
  }

  /* Another tab, or a page kept by the browser, may have been left with another choice. */
  function recall() {
    try {
      ["size", "theme"].forEach((name) => choose(name, localStorage.getItem("sitegen-" + name)));
    } catch (_) { /* nothing was remembered */ }
    markAll();
  }

  addEventListener("storage", recall);
  addEventListener("pageshow", (event) => { if (event.persisted) recall(); });

  function themes(place) {
    const words = place.dataset;
    const bars = Array.from(document.querySelectorAll('meta[name="theme-color"]'),
      (meta) => [meta, meta.media]);
    const group = element("fieldset");
    group.append(element("legend", words.theme));
    [["", words.system], ["light", words.light], ["dark", words.dark]].forEach(([value, word]) => {
      const one = button(word, () => {
        remember("theme", value);
        markAll();
      });
      marks.push(() => one.setAttribute("aria-pressed", String(chosen("theme") === value)));
      group.append(one);
    });
    marks.push(() => bars.forEach(([meta, media]) => {
      const theme = chosen("theme");
      meta.media = !theme ? media : media.includes(theme) ? "all" : "not all";
    }));
    place.append(group);
  }

  function sizes(place, words) {
    const group = element("div");
    const state = element("p");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", words.size);
    state.setAttribute("role", "status");

    const step = () => Math.max(0, SIZES.indexOf(Number(chosen("size"))));
    const turn = (to) => {
      if (to < 0 || to >= SIZES.length) return;
      // The text above grows; the button stays under the finger.
      const before = group.getBoundingClientRect().top;
      remember("size", to ? String(SIZES[to]) : "");
      markAll();
      scrollBy(0, group.getBoundingClientRect().top - before);
    };
    const smaller = button("A−", () => turn(step() - 1));
    const usual = button("A", () => turn(0));
    const larger = button("A+", () => turn(step() + 1));
    smaller.setAttribute("aria-label", "A− " + words.smaller);
    usual.setAttribute("aria-label", "A " + words.usual);
    larger.setAttribute("aria-label", "A+ " + words.larger);
    marks.push(() => {
      const at = step();
      smaller.setAttribute("aria-disabled", String(at === 0));
      larger.setAttribute("aria-disabled", String(at === SIZES.length - 1));
      usual.setAttribute("aria-pressed", String(at === 0));
      state.textContent = words.size + ": " + SIZES[at] + "%";
    });
    group.append(smaller, usual, larger);
    place.append(state, group);
  }

  function sharing(place, words, said) {
    const link = document.querySelector('link[rel="canonical"]');
    const url = link ? link.href : location.href;
    let zalo = "";
    if (words.sheet && navigator.share) {
      zalo = words.zalo;
      place.append(button(words.sheet, () => {
        navigator.share({ title: document.title, url: url }).catch(() => {});
      }));
    }
    if (words.copy && navigator.clipboard) {
      zalo = zalo || words.zaloCopy;
      place.append(button(words.copy, () => {
        // The same words again would be no news to a screen reader.
        said.textContent = "";
        navigator.clipboard.writeText(url).then(
          () => { said.textContent = words.copied; },
          () => { said.textContent = words.refused + " " + url; }
        );
      }));
    }
    return zalo;
  }

  /* What is made here comes last, but for the sizes, whose room is kept: no link is moved. */
  function tools(place) {
    const words = place.dataset;
    const made = place.querySelector(".made");
    const said = element("p");
    said.setAttribute("role", "status");
    sizes(place.querySelector(".sizes"), words);
    const zalo = sharing(made, words, said);
    made.append(button(words.print, () => print()));
    if (zalo) made.append(element("p", zalo, "help"));
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", words.share);
    made.append(said);
  }

  /* Photos, one at a time. Without a dialog the link opens the picture by itself. */

  function lightbox(words) {
    const links = Array.from(document.querySelectorAll("a.zoom"));
    if (!links.length || !window.HTMLDialogElement) return;
    const dialog = element("dialog", "", "lightbox");
    const picture = element("img");
    const said = element("div");
    let at = 0;
    let opener = null;

    const show = (to) => {
      at = (to + links.length) % links.length;
      const link = links[at];
      const small = link.querySelector("img");
      const figure = link.closest("figure");
      const caption = figure && figure.querySelector("figcaption");
      // Nothing of the picture before stands over the words of this one.
      picture.removeAttribute("src");
      picture.alt = small ? small.alt : "";
      picture.src = link.href;
      const place = words.photo.replace("{n}", at + 1).replace("{all}", links.length);
      const about = element("p");
      if (caption) about.append(...caption.cloneNode(true).childNodes);
      said.replaceChildren(element("p", place, "place"), about);
    };

    const close = button(words.close, () => dialog.close());
    const turns = element("div", "", "turns");
    turns.append(
      button(words.previous, () => show(at - 1)),
      button(words.next, () => show(at + 1))
    );
    turns.hidden = links.length < 2;
    said.setAttribute("role", "status");
    dialog.setAttribute("aria-label", words.photos);
    dialog.append(close, picture, said, turns);

    dialog.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step || links.length < 2) return;
      event.preventDefault();
      show(at + step);
    });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

    let from = null;
    dialog.addEventListener("touchstart", (event) => {
      const zoomed = window.visualViewport && visualViewport.scale > 1.01;
      from = event.touches.length === 1 && !zoomed ? event.touches[0] : null;
    }, { passive: true });
    dialog.addEventListener("touchend", (event) => {
      if (!from || links.length < 2) return;
      const to = event.changedTouches[0];
      const across = to.clientX - from.clientX;
      if (Math.abs(across) > 48 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) {
        show(across < 0 ? at + 1 : at - 1);
      }
    }, { passive: true });

    // The phone's back button closes the picture, not the page.
    dialog.addEventListener("close", () => {
      if (history.state && history.state.zoom) history.back();
      opener.focus({ preventScroll: true });
    });
    addEventListener("popstate", () => { if (dialog.open) dialog.close(); });

    links.forEach((link, index) => link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      opener = link;
      // Going back to an address with a part of the page in it would go to that part.
      if (location.hash) history.replaceState(null, "", location.pathname + location.search);
      show(index);
      dialog.showModal();
      history.pushState({ zoom: true }, "");
    }));
    document.body.append(dialog);
  }

  /* Comments kept by isso: nothing is asked of that server before the reader wants them. */

  function live(place) {
    const words = place.dataset;
    const open = button(words.open, () => {
      const heading = element("h3", words.heading);
      const thread = element("section");
      const script = element("script");
      heading.tabIndex = -1;
      thread.id = "isso-thread";
      thread.setAttribute("data-isso-id", words.thread);
      thread.setAttribute("data-title", words.title);
      script.setAttribute("data-isso", words.server);
      script.setAttribute("data-isso-lang", words.language);
      ["css", "avatar", "vote"].forEach((name) => script.setAttribute("data-isso-" + name, "false"));
      script.addEventListener("error", () => {
        const said = element("p", words.failed);
        said.setAttribute("role", "alert");
        place.replaceChildren(open, said);
        open.focus();
      });
      // Its field says what it is for by a placeholder alone, which is gone with the first letter.
      new MutationObserver(() => {
        thread.querySelectorAll("textarea:not([aria-label])").forEach((field) => {
          field.setAttribute("aria-label", words.words);
        });
      }).observe(thread, { childList: true, subtree: true });
      script.src = words.server + "js/embed.min.js";
      place.replaceChildren(heading, thread, script);
      heading.focus();
    });
    place.append(open);
  }

  /* A table that fits is no place to stop at with the Tab key. */

  function scrolling(region) {
    const wide = region.scrollWidth > region.clientWidth + 1;
    if (wide) {
      region.tabIndex = 0;
      region.setAttribute("role", "region");
    } else {
      region.removeAttribute("tabindex");
      region.setAttribute("role", "group");
    }
  }

  if (window.ResizeObserver) {
    // The table tells of larger text, its region of another screen.
    const watch = new ResizeObserver(() => document.querySelectorAll(".bang").forEach(scrolling));
    document.querySelectorAll(".bang, .bang > table").forEach((one) => watch.observe(one));
  }

  const display = document.querySelector(".display");
  if (display) {
    themes(display);
    lightbox(display.dataset);
  }
  document.querySelectorAll(".tools").forEach(tools);
  document.querySelectorAll(".comments .live").forEach(live);
  markAll();
})();
