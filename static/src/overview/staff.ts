// The course team's part of the overview: views, filters and pages are form posts whose HTML takes the place of the part.

import { swap } from "../swap";
import type { Stage, Wish } from "../stage";

type Values = Record<string, unknown>;

/** Listens to the part; what its controls ask for is sent through the stage. */
export function openStaff(stage: Stage, root: ShadowRoot, urlOf: (handler: string) => string): void {
  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do="staff"], [data-do="staff-csv"]');
    if (!button) return;
    if (button.dataset.do === "staff-csv") return void download(stage, root, urlOf("staff_csv"), chosen(root));
    const payload = { ...kept(root), ...(JSON.parse(button.dataset.with ?? "{}") as Values) };
    void stage.send({ handler: button.dataset.to ?? "staff_page", payload, button });
  });
  root.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.staff === undefined) return;
    event.preventDefault();
    const button = (form.querySelector("[type=submit]") ?? form) as HTMLElement;
    const payload = { ...chosen(root, form), after: 0 };
    void stage.send({ handler: form.dataset.staff || handlerOf(payload), payload, button });
  });
}

/** Whether an answer is the part's; it is put in its place then, and its heading is where to read on. */
export function settleStaff(stage: Stage, root: ShadowRoot, wish: Wish, body: Values): boolean {
  if (!wish.handler.startsWith("staff_")) return false;
  swap(root, String(body.html));
  stage.remeasure();
  const heading = stage.find(".staff [data-heading]");
  heading?.focus({ preventScroll: true });
  stage.show(heading, stage.find(".staff"), heading);
  stage.say(body.notice, body.say);
  return true;
}

/** Leads the focus to the part: a link's own way ends at the edge of the shadow root. */
export function toTeam(stage: Stage, event: Event): void {
  event.preventDefault();
  const heading = stage.find(".staff .team");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

/** What the page shows now, as it was asked for. */
function kept(root: ShadowRoot): Values {
  return JSON.parse(root.querySelector<HTMLElement>(".staff")?.dataset.asked ?? "{}") as Values;
}

/** The same with what stands in the filters, and in another form of the part. */
function chosen(root: ShadowRoot, form?: HTMLFormElement): Values {
  const forms = new Set([root.querySelector<HTMLFormElement>("form[data-staff]"), form]);
  const values = kept(root);
  forms.forEach((one) => one && new FormData(one).forEach((value, name) => (values[name] = value)));
  return values;
}

function handlerOf(payload: Values): string {
  return payload.view === "ways" ? "staff_ways" : "staff_page";
}

let busy = false;

/** The file, part after part: a server may hold no more than one of them. Then a link that is on no page saves it. */
async function download(stage: Stage, root: ShadowRoot, url: string, values: Values): Promise<void> {
  if (busy) return;
  busy = true;
  // the part may be another one by the time something went wrong
  const button = (): HTMLElement => root.querySelector<HTMLElement>('[data-do="staff-csv"]') ?? stage.element;
  const wish = { handler: "staff_csv", payload: values, again: () => void download(stage, root, url, values) };
  button().ariaBusy = "true";
  const parts: Blob[] = [];
  try {
    let part: string | null = "";
    while (part !== null) {
      const query = new URLSearchParams(Object.entries({ ...values, part }).map(([name, value]) => [name, String(value)]));
      const answer: Response = await fetch(`${url}${url.includes("?") ? "&" : "?"}${query.toString()}`, { credentials: "same-origin" });
      if (!answer.ok) {
        const said = answer.headers.get("Content-Type")?.startsWith("text/plain") ? await answer.text() : undefined;
        return stage.complain({ ...wish, button: button() }, { ok: false, status: answer.status, body: { error: said } });
      }
      parts.push(await answer.blob());
      part = answer.headers.get("X-Next-Part") || null;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "text/csv" }));
    link.download = "practices.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    stage.settled();
  } catch {
    stage.complain({ ...wish, button: button() }, null);
  } finally {
    busy = false;
    button().ariaBusy = null;
  }
}
