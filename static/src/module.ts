// A module in the browser: logs what was tried. The form works in place; everything else is there as it comes.

import { post } from "./http";
import { openStages, Stage, type Runtime, type Wish } from "./stage";
import { swap } from "./swap";

export function start(runtime: Runtime, element: unknown): void {
  openStages("module", runtime, element, (host, root, urlOf) => {
    const settle = (wish: Wish, body: Record<string, unknown>): void => {
      const id = String(wish.payload.try ?? "");
      const typed = form(root, id)?.querySelector("textarea")?.value ?? "";
      swap(root, String(body.html));
      const now = form(root, id);
      // Where it was not taken (another window was first), the words are still there.
      if (body.stale && typed && now) {
        const box = now.querySelector("textarea");
        if (box) box.value = typed;
        now.closest("details")?.setAttribute("open", "");
      }
      stage.remeasure();
      (now?.closest("details")?.querySelector("summary") ?? stage.find("h2"))?.focus({ preventScroll: true });
      stage.show(now?.closest("li"));
      stage.say(body.notice, body.say);
    };
    const stage = new Stage(host, root, urlOf, settle);

    root.addEventListener("submit", (event) => {
      event.preventDefault();
      const sent = event.target as HTMLFormElement;
      const button = sent.querySelector<HTMLElement>("[data-do]");
      const box = sent.querySelector("textarea");
      const done = sent.querySelector<HTMLInputElement>("input")?.checked ?? false;
      if (!button || !box) return;
      if (!done && !box.value.trim()) return box.focus();
      const payload = { n: stage.n, try: sent.dataset.try, text: box.value, done };
      void stage.send({ handler: "log", payload, button });
    });
    root.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-do="retry"]');
      if (button) stage.retry();
    });
    // What follows from what was practised meanwhile is kept now; the next visit makes up for it.
    post(urlOf("arrive"), {}).catch(() => undefined);
  });
}

function form(root: ShadowRoot, id: string): HTMLFormElement | null {
  return Array.from(root.querySelectorAll("form")).find((one) => one.dataset.try === id) ?? null;
}
