/* Before anything is painted: what the reader chose stands on the root, so that nothing shifts. */
(function (root) {
  root.classList.add("js");
  try {
    ["size", "theme"].forEach(function (name) {
      var value = localStorage.getItem("sitegen-" + name);
      if (value) root.setAttribute("data-" + name, value);
    });
  } catch (_) { /* a reader may forbid storage */ }
})(document.documentElement);
