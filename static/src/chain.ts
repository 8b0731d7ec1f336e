// A chain of steps to put in order: one place up or down by a button, or anywhere by its handle. The order is that of
// the elements alone. While a step is held nothing but transforms changes, so letting it go has nothing to undo.

/** A held step this near to the edge of the window scrolls the page, by at most so many pixels a frame. */
const EDGE = 24;
const FASTEST = 12;

/** A step in a hand: which of the rows, where they all lay in the list, where on the step it was taken hold of. */
interface Held {
  pointer: number;
  step: HTMLElement;
  list: HTMLElement;
  rows: HTMLElement[];
  tops: number[];
  heights: number[];
  from: number;
  to: number;
  grab: number;
  y: number;
}

/** One place up or down; whether there was one. */
export function nudge(step: HTMLElement, up: boolean): boolean {
  const other = up ? step.previousElementSibling : step.nextElementSibling;
  if (up) other?.before(step);
  else other?.after(step);
  mark(step.parentElement);
  return other !== null;
}

/** "Place 2 of 4", in the words the page brought along. */
export function placeSaid(step: HTMLElement): string | undefined {
  const list = step.parentElement;
  const place = Array.from(list?.children ?? []).indexOf(step) + 1;
  return list?.dataset.placed?.replace("{n}", String(place));
}

/**
 * Lets the steps of every chain in `root`, now and later, be taken by their handles. `told` is called when one was put
 * down or let go. Answers what puts down the step that is held, if one is.
 */
export function openChains(root: ShadowRoot, told: (step: HTMLElement) => void): () => void {
  let held: Held | null = null;

  const end = (putDown: boolean): void => {
    if (!held) return;
    const { step, list, rows, from, to } = held;
    held = null;
    window.removeEventListener("keydown", escape, true);
    window.removeEventListener("scroll", follow, true);
    const focused = root.activeElement as HTMLElement | null;
    const before = rows.map((row) => row.getBoundingClientRect().top);
    delete step.dataset.held;
    delete list.dataset.sorting;
    rows.forEach((row) => (row.style.transform = ""));
    if (putDown && to < from) rows[to]?.before(step);
    if (putDown && to > from) rows[to]?.after(step);
    mark(list);
    // An element that was moved has lost the focus.
    if (focused !== root.activeElement) focused?.focus({ preventScroll: true });
    rows.forEach((row, index) => glide(row, (before[index] ?? 0) - row.getBoundingClientRect().top));
    told(step);
  };

  const follow = (): void => {
    if (!held) return;
    const { step, list, rows, tops, heights, from, grab, y } = held;
    const [top = 0, height = 0] = [tops[from], heights[from]];
    const room = list.offsetHeight - height;
    const at = Math.min(room, Math.max(0, y - grab - list.getBoundingClientRect().top));
    // A row gives way once an edge of the held step has passed its middle.
    const middles = rows.map((_, index) => (tops[index] ?? 0) + (heights[index] ?? 0) / 2);
    const above = middles.filter((middle, index) => index < from && at < middle).length;
    const below = middles.filter((middle, index) => index > from && at + height > middle).length;
    held.to = from - above + below;
    const size = height + parseFloat(getComputedStyle(list).rowGap || "0");
    for (const [index, row] of rows.entries()) {
      const shift = index > from && index <= held.to ? -size : index < from && index >= held.to ? size : 0;
      row.style.transform = shift ? `translateY(${shift}px)` : "";
    }
    step.style.transform = `translateY(${at - top}px)`;
  };

  /** The page goes on under a step that is held at its edge. */
  const creep = (): void => {
    if (!held) return;
    const { top, bottom } = held.step.getBoundingClientRect();
    const over = Math.min(0, top - EDGE) + Math.max(0, bottom + EDGE - window.innerHeight);
    if (over) window.scrollBy({ top: Math.min(FASTEST, Math.max(-FASTEST, over / 4)), behavior: "instant" });
    requestAnimationFrame(creep);
  };

  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };

  root.addEventListener("pointerdown", (raised) => {
    const event = raised as PointerEvent;
    const grip = (event.target as Element).closest<HTMLElement>(".grip");
    const step = grip?.closest("li");
    const list = step?.parentElement;
    if (held || !grip || !step || !list || event.button || !event.isPrimary || grip.closest("[aria-busy]")) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const rows = Array.from(list.children) as HTMLElement[];
    const boxes = rows.map((row) => row.getBoundingClientRect());
    const origin = list.getBoundingClientRect().top;
    const from = rows.indexOf(step);
    held = {
      pointer: event.pointerId,
      step,
      list,
      rows,
      tops: boxes.map((box) => box.top - origin),
      heights: boxes.map((box) => box.height),
      from,
      to: from,
      grab: event.clientY - (boxes[from]?.top ?? 0),
      y: event.clientY,
    };
    step.dataset.held = list.dataset.sorting = "";
    window.addEventListener("keydown", escape, true);
    window.addEventListener("scroll", follow, true);
    creep();
  });

  const own = (event: Event): boolean => held?.pointer === (event as PointerEvent).pointerId;
  root.addEventListener("pointermove", (event) => {
    if (!held || !own(event)) return;
    held.y = (event as PointerEvent).clientY;
    follow();
    // A frame is as high as what is in it: the page around it is what scrolls.
    if (window.parent !== window) held.step.scrollIntoView({ block: "nearest", behavior: "smooth" });
  });
  root.addEventListener("pointerup", (event) => own(event) && end(true));
  root.addEventListener("pointercancel", (event) => own(event) && end(false));
  root.addEventListener("lostpointercapture", (event) => own(event) && end(false));
  return () => end(true);
}

/** Says on the buttons where a chain begins and ends. */
function mark(list: Element | null): void {
  list?.querySelectorAll('[data-do="up"], [data-do="down"]').forEach((button) => {
    const step = button.closest("li");
    const last = (button as HTMLElement).dataset.do === "up" ? step?.previousElementSibling : step?.nextElementSibling;
    button.setAttribute("aria-disabled", String(!last));
  });
}

/** From where it was seen, `by` pixels away, to where it is. */
function glide(row: HTMLElement, by: number): void {
  if (Math.abs(by) < 1 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], { duration: 120, easing: "ease-out" });
}
