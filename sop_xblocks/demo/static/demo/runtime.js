// Starts the blocks of a page as the LMS and Studio do, and opens and closes the menu. No library.
(function () {
  "use strict";

  // Only pages of Studio name where to go after saving; only they have `notify`, the LMS has none.
  var done = document.body.dataset.done;

  function nodeOf(element) {
    return element instanceof Node ? element : element[0];
  }

  function makeRuntime() {
    var runtime = {
      handlerUrl: function (element, name, suffix, query) {
        var node = nodeOf(element).closest("[data-handler-url]");
        var url = node.dataset.handlerUrl.replace(/HANDLER$/, encodeURIComponent(name));
        return url + (suffix ? "/" + suffix : "") + (query ? "?" + query : "");
      },
    };
    if (done) {
      runtime.notify = function (name, data) {
        if (name === "cancel" || (name === "save" && data && data.state === "end")) window.location.assign(done);
        else if (name === "error") console.error(data);
      };
    }
    return runtime;
  }

  function start(node) {
    var Init = window[node.dataset.init];
    if (typeof Init !== "function") {
      console.error("no function " + node.dataset.init);
      return;
    }
    var json = node.querySelector(":scope > script.xblock_json_init_args");
    // In Studio a block gets a jQuery object; an array-like stands in for it.
    new Init(makeRuntime(), done ? [node] : node, json ? JSON.parse(json.textContent) : {});
  }

  document.querySelectorAll(".xblock-v1[data-init]").forEach(function (node) {
    try {
      start(node);
    } catch (error) {
      console.error(error); // the others start all the same
    }
  });

  var menu = document.querySelector(".d-menu");
  document.addEventListener("click", function (event) {
    if (menu && menu.open && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", function (event) {
    if (menu && menu.open && event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
