// What every activity's script does alike: find its hosts, send acts one at a time, put answers in place, say what
// went wrong, tell the frame that the height changed.

import { post, type Answer } from "./http";
import { nodeOf, shadowOf } from "./shadow";

export interface Runtime {
  handlerUrl(element: unknown, handler: string): string;
}

/** An act on its way: where to, with what, and the control it came from, which stays chosen until it has arrived. */
export interface Wish {
  handler: string;
  payload: Record<string, unknown>;
  button: HTMLElement;
  /** What "try again" does, where it is not to send the same once more. */
  again?: () => void;
}

export class Stage {
  private pending: Wish | null = null;
  private trouble: HTMLElement | null = null;
  private busy = false;

  constructor(
    readonly host: HTMLElement,
    readonly root: ShadowRoot,
    private readonly urlOf: (handler: string) => string,
    private readonly settle: (wish: Wish, body: Record<string, unknown>) => void,
  ) {
    root.addEventListener("toggle", () => this.remeasure(), true);
    root.addEventListener("keydown", (event) => this.reach(event as KeyboardEvent));
    unfoldOnPaper(root);
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  /** The element that holds all that changes; its `data-n` is the number of the next act. */
  get element(): HTMLElement {
    return this.find("[data-stage]") as HTMLElement;
  }

  get n(): number {
    return Number(this.element.dataset.n);
  }

  /** Learning MFE: the frame is measured again when an attribute outside the shadow root changes. */
  remeasure(): void {
    this.host.dataset.turn = String(Number(this.host.dataset.turn ?? 0) + 1);
  }

  /** Fill the live region, after the focus has moved: a voice that is told both at once drops the second. */
  say(...texts: unknown[]): void {
    const live = this.find("[data-live]");
    setTimeout(() => live && (live.textContent = texts.filter(Boolean).join(" ")), 120);
  }

  /** Scroll no further than needed to see these, the last one first. */
  show(...elements: (Element | null | undefined)[]): void {
    const scroll = (): void => elements.forEach((one) => one?.scrollIntoView({ block: "nearest" }));
    requestAnimationFrame(scroll);
    if (window.parent !== window) setTimeout(scroll, 350); // once the frame has its new height
  }

  /** Put a word of thanks where a button was. */
  noted(button: Element, notice: string): void {
    const line = document.createElement("span");
    line.className = "small";
    line.tabIndex = -1;
    line.textContent = notice;
    button.replaceWith(line);
    line.focus();
    this.remeasure();
    this.say(notice);
  }

  async send(wish: Wish): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.pending = wish;
    this.element.setAttribute("aria-busy", "true");
    this.root.querySelectorAll<HTMLElement>("[data-chosen]").forEach((one) => delete one.dataset.chosen);
    wish.button.dataset.chosen = "";
    let answer: Answer | null = null;
    try {
      answer = await post(this.urlOf(wish.handler), wish.payload);
    } catch {
      // No answer: said below, and what was chosen stays chosen.
    }
    this.busy = false;
    this.element.removeAttribute("aria-busy");
    if (answer?.ok && typeof answer.body.html === "string") {
      this.settled();
      delete wish.button.dataset.chosen;
      this.settle(wish, answer.body);
    } else this.complain(wish, answer);
  }

  retry(): void {
    if (this.pending?.again) this.pending.again();
    else if (this.pending) void this.send(this.pending);
  }

  /** Something worked: what went wrong before is said no longer. */
  settled(): void {
    this.pending = null;
    this.trouble?.remove();
    this.trouble = null;
  }

  /** Says in place what happened, what is safe and what to do; stays until something worked. */
  complain(wish: Wish, answer: Answer | null): void {
    this.pending = wish;
    const message = answer?.body.error;
    const out = answer?.status === 401 || answer?.status === 403;
    const kind = typeof message === "string" ? "said" : out ? "out" : "lost";
    // A refused act would be refused again: the next try asks where things stand.
    if (kind === "said" && answer && answer.status < 500 && !wish.again) this.pending = { ...wish, handler: "state", payload: {} };
    const template = this.root.querySelector<HTMLTemplateElement>("template[data-trouble]");
    this.trouble ??= template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    for (const one of ["lost", "out", "said"]) {
      const line = this.trouble.querySelector<HTMLElement>(`[data-${one}]`);
      if (line) line.hidden = one !== kind;
      if (line && one === "said" && kind === "said") line.textContent = String(message);
    }
    (wish.button.closest("section, article, .n, .ends, .bar") ?? this.element).append(this.trouble);
    this.remeasure();
    this.trouble.focus();
  }

  /** Number keys reach for a card while the focus is in this block; Enter sends it, as on any button. */
  private reach(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (ctrlKey || altKey || metaKey || (target as Element).closest("input, textarea, select")) return;
    const card = /^[1-9]$/.test(key) ? this.root.querySelectorAll<HTMLElement>(".card")[Number(key) - 1] : null;
    if (!card) return;
    event.preventDefault();
    card.focus();
  }
}

/** Opens every activity of a kind in `element` that is not open yet. */
export function openStages(
  kind: string,
  runtime: Runtime,
  element: unknown,
  open: (host: HTMLElement, root: ShadowRoot, urlOf: (handler: string) => string) => void,
): void {
  nodeOf(element)
    ?.querySelectorAll<HTMLElement>(`.sop-host[data-sop="${kind}"]`)
    .forEach((host) => {
      const root = shadowOf(host);
      if (!root || host.dataset.ready || !root.querySelector("[data-stage]")) return;
      host.dataset.ready = "yes";
      open(host, root, (handler) => runtime.handlerUrl(element, handler));
    });
}

/** On paper everything is unfolded. */
function unfoldOnPaper(root: ShadowRoot): void {
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(root.querySelectorAll<HTMLDetailsElement>("details:not([open])"));
    folded.forEach((one) => (one.open = true));
  });
  window.addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));
}
