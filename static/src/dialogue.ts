// The conversation in the browser: sends what the learner does, puts the answer in place, keeps focus and voice right.
// The server alone knows what a reply is worth; this script knows tokens and HTML.

import { openStages, Stage, type Runtime, type Wish } from "./stage";
import { swap } from "./swap";

/** Acts that carry the number they expect to be, so that sending one twice does nothing. */
const NUMBERED = ["move", "back"];
const HANDLERS = [...NUMBERED, "again", "rehearse", "leave_rehearsal"];

export function start(runtime: Runtime, element: unknown): void {
  openStages("dialogue", runtime, element, converse);
}

function converse(host: HTMLElement, root: ShadowRoot, urlOf: (handler: string) => string): void {
  const settle = (wish: Wish, body: Record<string, unknown>): void => {
    if (wish.handler === "contest") {
      stage.noted(wish.button, String(body.notice));
      return;
    }
    const typed = box()?.value;
    const before = stage.n;
    const { whole, added } = swap(root, String(body.html));
    stage.element.dataset.n = String(body.n);
    // Where nothing was taken (another window was first), typed words are still there.
    const again = box();
    if (again && typed && before === stage.n) again.value = typed;
    if (!whole && (wish.payload.reply || wish.payload.answer)) {
      root.querySelectorAll("[data-once]").forEach((one) => one.remove());
      root.querySelectorAll("[data-fold]").forEach((one) => one.removeAttribute("open"));
    }
    added.forEach((line) => line.classList.add("new"));
    stage.remeasure();
    look(whole ? null : added[0] ?? null, !!body.done || ["again", "leave_rehearsal"].includes(wish.handler));
    stage.say(body.notice, body.say);
  };
  const stage = new Stage(host, root, urlOf, settle);
  const box = (): HTMLTextAreaElement | null => root.querySelector("textarea");

  /** Focus what comes next, and scroll no further than needed to see it and what was just said. */
  const look = (from: Element | null, atTop: boolean): void => {
    const say = atTop ? null : stage.find(".say");
    const target = say?.querySelector<HTMLElement>("h3") ?? stage.find("h2");
    target?.focus({ preventScroll: true });
    const lines = root.querySelectorAll(".log > li");
    stage.show(say, atTop ? stage.find(".bar") : from ?? lines[lines.length - 1]);
  };

  const pause = (open: boolean): void => {
    const button = stage.find('[data-do="pause"]');
    const panel = stage.find(".pause");
    if (!button || !panel) return;
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? panel : button).focus();
    stage.remeasure();
  };

  const act = (button: HTMLElement): void => {
    const { do: name = "", reply, hint, from, of, typed } = button.dataset;
    if (typed !== undefined && !box()?.value.trim()) return box()?.focus();
    if (name === "pause") pause(button.getAttribute("aria-expanded") !== "true");
    else if (name === "resume") pause(false);
    else if (name === "print") window.print();
    else if (name === "retry") stage.retry();
    else if (name === "contest") void stage.send({ handler: name, payload: { n: Number(of) }, button });
    else if (HANDLERS.includes(name)) {
      const payload: Record<string, unknown> = NUMBERED.includes(name) ? { n: stage.n } : {};
      if (reply) payload.reply = reply;
      if (typed !== undefined) payload.answer = box()?.value;
      if (hint) payload.hint = true;
      if (from) payload.from = Number(from);
      void stage.send({ handler: name, payload, button });
    }
  };

  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) act(button);
  });

  // Enter says it, Shift+Enter begins a new line.
  root.addEventListener("keydown", (event) => {
    const { key, shiftKey, repeat, isComposing, target } = event as KeyboardEvent;
    if (key !== "Enter" || shiftKey || isComposing || !(target as Element).closest("textarea")) return;
    event.preventDefault();
    const button = stage.find("[data-typed]");
    if (button && !repeat) act(button);
  });

  // Passing the content note leads on to what it stood before.
  root.addEventListener(
    "toggle",
    (event) => {
      const details = event.target as HTMLDetailsElement;
      if (details.matches(".gate") && details.open) details.querySelector<HTMLElement>("summary ~ * summary")?.focus();
    },
    true,
  );
}
