// A drill in the browser: one card, what came of it, the next card. Each answer brings the following card along.
// The server alone knows what an option is worth; this script knows tokens and HTML.

import { nudge, openChains, placeSaid } from "./chain";
import { openStages, Stage, type Runtime, type Wish } from "./stage";
import { swap } from "./swap";

/** From here on it is said how many characters are left. */
const NEAR = 200;

export function start(runtime: Runtime, element: unknown): void {
  openStages("drill", runtime, element, drill);
}

function drill(host: HTMLElement, root: ShadowRoot, urlOf: (handler: string) => string): void {
  const settle = (wish: Wish, body: Record<string, unknown>): void => {
    if (wish.handler === "contest") return contested(wish, String(body.notice));
    const before = { n: stage.n, text: box()?.value };
    const { whole } = swap(root, String(body.html));
    stage.element.dataset.n = String(body.n);
    // Where the same card came again (a refusal, a reload of the state) typed words are still there.
    const again = box();
    if (again && before.text && before.n === stage.n) again.value = before.text;
    if (whole) arrive(wish.handler === "again");
    else {
      root.querySelectorAll("[data-once]").forEach((one) => one.remove());
      stage.remeasure();
      stage.find(".after h3")?.focus({ preventScroll: true });
      stage.show(stage.find(".on"), stage.find(".after"));
    }
    stage.say(body.notice, body.say);
  };
  const stage = new Stage(host, root, urlOf, settle);
  const box = (): HTMLTextAreaElement | null => root.querySelector("textarea");

  /** The card, or the summary, that came with the answer. */
  const goOn = (): void => {
    const next = root.querySelector<HTMLTemplateElement>("template[data-next]");
    if (!next) return;
    swap(root, next.innerHTML);
    arrive(false);
    stage.say(...Array.from(root.querySelectorAll("[data-aloud]"), (one) => one.textContent));
  };

  /** Something new to answer, or the end: focus its heading, and show it from its beginning. */
  const arrive = (atTop: boolean): void => {
    stage.remeasure();
    const task = stage.find(".act h3[tabindex]");
    (task ?? stage.find("h2"))?.focus({ preventScroll: true });
    stage.show(stage.find(".item"), atTop || !task ? stage.find(".bar") : stage.find(".way"));
  };

  /** Said where the button was, and in what follows too: the summary shows the same reading. */
  const contested = (wish: Wish, notice: string): void => {
    const next = root.querySelector<HTMLTemplateElement>("template[data-next]")?.content;
    const button = next?.querySelector(`[data-do="contest"][data-of="${String(wish.payload.n)}"]`);
    if (button) stage.noted(button, notice);
    stage.noted(wish.button, notice);
  };

  const answer = (button: HTMLElement): void => {
    const payload: Record<string, unknown> = { n: stage.n };
    const typed = box();
    const laid = Array.from(root.querySelectorAll<HTMLElement>(".chain > li"), (one) => one.dataset.token);
    if (button.dataset.choice) payload.choice = button.dataset.choice;
    else if (typed) payload.text = typed.value;
    else payload.order = laid;
    if (typed && !typed.value.trim()) typed.focus();
    else void stage.send({ handler: "move", payload, button });
  };

  /** One step of a chain up or down; the focus goes with it. */
  const move = (button: HTMLElement, up: boolean): void => {
    const step = button.closest("li") as HTMLElement;
    if (!nudge(step, up)) return;
    button.focus();
    placed(step);
  };
  const placed = (step: HTMLElement): void => {
    stage.show(step);
    stage.say(placeSaid(step));
  };
  const putDown = openChains(root, placed);

  const act = (button: HTMLElement): void => {
    const { do: name = "", of } = button.dataset;
    putDown(); // what is sent is the order that is seen, a step in the hand included
    if (name === "move") answer(button);
    else if (name === "up" || name === "down") move(button, name === "up");
    else if (name === "next") goOn();
    else if (name === "contest") void stage.send({ handler: name, payload: { n: Number(of) }, button });
    else if (name === "again") void stage.send({ handler: name, payload: {}, button });
    else if (name === "print") window.print();
    else if (name === "retry") stage.retry();
  };

  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) act(button);
  });

  root.addEventListener("keydown", (event) => {
    const { key, shiftKey, repeat, isComposing, target } = event as KeyboardEvent;
    if (key !== "Enter" || isComposing) return;
    const on = target as HTMLElement;
    // A key held down answers once: what came of it is not to be skipped.
    if (repeat && !shiftKey) return event.preventDefault();
    const send = on.closest("textarea") && !shiftKey ? stage.find('.foot [data-do="move"]') : null;
    const next = on.closest("button, summary, textarea") ? null : on.closest(".after")?.querySelector<HTMLElement>(".on [data-do]");
    const button = send ?? next;
    if (!button) return;
    event.preventDefault();
    act(button);
  });

  root.addEventListener("input", () => {
    const typed = box();
    const line = stage.find("[data-left]");
    if (!typed || !line) return;
    const left = typed.maxLength - typed.value.length;
    const before = line.textContent;
    line.textContent = left <= NEAR ? (typed.dataset.near ?? "").replace("{n}", String(left)) : "";
    if (!before !== !line.textContent) stage.remeasure();
  });
}
