// The conversation in the browser: sends what the learner does, puts the answer in place, keeps focus and voice right.
// The server alone knows what a reply is worth; this script knows tokens and HTML.

import { post, type Answer } from "./http";
import { nodeOf, shadowOf } from "./shadow";
import { swap } from "./swap";

interface Runtime {
  handlerUrl(element: unknown, handler: string): string;
}

interface Wish {
  handler: string;
  payload: Record<string, unknown>;
  button: HTMLElement;
}

/** Acts that carry the number they expect to be, so that sending one twice does nothing. */
const NUMBERED = ["move", "back"];
const HANDLERS = [...NUMBERED, "again", "rehearse", "leave_rehearsal"];

export function start(runtime: Runtime, element: unknown): void {
  nodeOf(element)
    ?.querySelectorAll<HTMLElement>('.sop-host[data-sop="dialogue"]')
    .forEach((host) => {
      const root = shadowOf(host);
      if (!root || host.dataset.ready || !root.querySelector("[data-stage]")) return;
      host.dataset.ready = "yes";
      converse(host, root, (handler) => runtime.handlerUrl(element, handler));
    });
}

function converse(host: HTMLElement, root: ShadowRoot, urlOf: (handler: string) => string): void {
  let pending: Wish | null = null;
  let busy = false;
  let trouble: HTMLElement | null = null;

  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const stage = (): HTMLElement => find("[data-stage]") as HTMLElement;

  // Learning MFE: the frame is measured again when an attribute outside the shadow root changes.
  const remeasure = (): void => void (host.dataset.turn = String(Number(host.dataset.turn ?? 0) + 1));

  const send = async (wish: Wish): Promise<void> => {
    if (busy) return;
    busy = true;
    pending = wish;
    stage().setAttribute("aria-busy", "true");
    root.querySelectorAll<HTMLElement>("[data-chosen]").forEach((one) => delete one.dataset.chosen);
    wish.button.dataset.chosen = "";
    let answer: Answer | null = null;
    try {
      answer = await post(urlOf(wish.handler), wish.payload);
    } catch {
      // No answer: said below, and what was chosen stays chosen.
    }
    busy = false;
    stage().removeAttribute("aria-busy");
    if (answer?.ok && typeof answer.body.html === "string") settle(wish, answer.body);
    else complain(wish, answer);
  };

  const settle = (wish: Wish, body: Record<string, unknown>): void => {
    pending = null;
    trouble?.remove();
    trouble = null;
    delete wish.button.dataset.chosen;
    const { whole, added } = swap(root, String(body.html));
    stage().dataset.n = String(body.n);
    if (!whole && wish.payload.reply) {
      root.querySelectorAll("[data-once]").forEach((one) => one.remove());
      root.querySelectorAll("[data-fold]").forEach((one) => one.removeAttribute("open"));
    }
    added.forEach((line) => line.classList.add("new"));
    remeasure();
    look(whole ? null : added[0] ?? null, !!body.done || ["again", "leave_rehearsal"].includes(wish.handler));
    // After the focus has moved: a voice that is told both at once drops the second.
    const live = find("[data-live]");
    setTimeout(() => live && (live.textContent = [body.notice, body.say].filter(Boolean).join(" ")), 120);
  };

  /** Focus what comes next, and scroll no further than needed to see it and what was just said. */
  const look = (from: Element | null, atTop: boolean): void => {
    const say = atTop ? null : find(".say");
    const target = say?.querySelector<HTMLElement>("h3") ?? find("h2");
    target?.focus({ preventScroll: true });
    const lines = root.querySelectorAll(".log > li");
    const newest = atTop ? find(".bar") : from ?? lines[lines.length - 1];
    const scroll = (): void => {
      say?.scrollIntoView({ block: "nearest" });
      newest?.scrollIntoView({ block: "nearest" });
    };
    requestAnimationFrame(scroll);
    if (window.parent !== window) setTimeout(scroll, 350); // once the frame has its new height
  };

  /** Says in place what happened, what is safe and what to do; stays until something worked. */
  const complain = (wish: Wish, answer: Answer | null): void => {
    const message = answer?.body.error;
    const out = answer?.status === 401 || answer?.status === 403;
    const kind = typeof message === "string" ? "said" : out ? "out" : "lost";
    // A refused act would be refused again: the next try asks where the conversation stands.
    if (kind === "said" && answer && answer.status < 500) pending = { ...wish, handler: "state", payload: {} };
    const template = root.querySelector<HTMLTemplateElement>("template[data-trouble]");
    trouble ??= template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    for (const one of ["lost", "out", "said"]) {
      const line = trouble.querySelector<HTMLElement>(`[data-${one}]`);
      if (line) line.hidden = one !== kind;
      if (line && one === "said" && kind === "said") line.textContent = String(message);
    }
    (wish.button.closest("section, article, .n, .ends, .bar") ?? stage()).append(trouble);
    remeasure();
    trouble.focus();
  };

  const pause = (open: boolean): void => {
    const button = find('[data-do="pause"]');
    const panel = find(".pause");
    if (!button || !panel) return;
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    (open ? panel : button).focus();
    remeasure();
  };

  const act = (button: HTMLElement): void => {
    const { do: name = "", reply, hint, from } = button.dataset;
    if (name === "pause") pause(button.getAttribute("aria-expanded") !== "true");
    else if (name === "resume") pause(false);
    else if (name === "print") window.print();
    else if (name === "retry" && pending) void send(pending);
    else if (HANDLERS.includes(name)) {
      const payload: Record<string, unknown> = NUMBERED.includes(name) ? { n: Number(stage().dataset.n) } : {};
      if (reply) payload.reply = reply;
      if (hint) payload.hint = true;
      if (from) payload.from = Number(from);
      void send({ handler: name, payload, button });
    }
  };

  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) act(button);
  });

  // Number keys reach for a reply while the focus is in this block; Enter sends it, as on any button.
  root.addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey, target } = event as KeyboardEvent;
    if (ctrlKey || altKey || metaKey || (target as Element).closest("input, textarea, select")) return;
    const card = /^[1-9]$/.test(key) ? root.querySelectorAll<HTMLElement>(".card")[Number(key) - 1] : null;
    if (!card) return;
    event.preventDefault();
    card.focus();
  });

  // Folding changes the height; passing the content note leads on to what it stood before.
  root.addEventListener(
    "toggle",
    (event) => {
      const details = event.target as HTMLDetailsElement;
      if (details.matches(".gate") && details.open) details.querySelector<HTMLElement>("summary ~ * summary")?.focus();
      remeasure();
    },
    true,
  );

  // On paper everything is unfolded.
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(root.querySelectorAll<HTMLDetailsElement>("details:not([open])"));
    folded.forEach((one) => (one.open = true));
  });
  window.addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));
}
