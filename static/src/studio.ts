// The plain editor in Studio: sends settings and XML, shows what is wrong beside where it is wrong.
// `element` is a jQuery object in Studio and a node elsewhere; the runtime must get it as it came.

import { post } from "./http";

interface Runtime {
  handlerUrl(element: unknown, handler: string): string;
  notify?(name: string, data: Record<string, unknown>): void;
}

export function start(runtime: Runtime, element: unknown): void {
  const root = ((element as ArrayLike<Element>)[0] ?? element) as HTMLElement;
  const form = root.querySelector<HTMLFormElement>("form.sop-editor");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "yes";
  const find = <T extends HTMLElement>(selector: string): T => form.querySelector(selector) as T;
  const text = find<HTMLTextAreaElement>("#sop-data");
  const result = find(".sop-result");
  const found = find(".sop-found");

  const say = (message: string, bad: boolean): void => {
    result.textContent = message;
    result.classList.toggle("sop-bad", bad);
  };
  const told = (name: string): string => find(name).textContent ?? "";

  const goTo = (line: number): void => {
    const before = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = text.value.indexOf("\n", before);
    text.focus();
    text.setSelectionRange(before, end < 0 ? text.value.length : end);
    text.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(text).lineHeight));
  };
  const show = (html: unknown): void => {
    if (typeof html !== "string") return;
    found.innerHTML = html;
    linked();
  };
  // Line numbers become buttons that lead to the line.
  const linked = (): void => {
    found.querySelectorAll<HTMLElement>("[data-line]").forEach((where) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = where.textContent;
      button.addEventListener("click", () => goTo(Number(where.dataset.line)));
      where.replaceChildren(button);
    });
  };
  linked();

  const wrong = (complaints: Record<string, string>): void => {
    form.querySelectorAll<HTMLElement>(".sop-wrong").forEach((place) => {
      const complaint = complaints[place.dataset.for ?? ""] ?? "";
      place.textContent = complaint;
      find(`[name="${place.dataset.for}"]`).setAttribute("aria-invalid", String(!!complaint));
    });
  };

  const send = async (handler: string, payload: object): Promise<void> => {
    try {
      const answer = await post(runtime.handlerUrl(element, handler), payload);
      wrong((answer.body.settings as Record<string, string>) ?? {});
      show(answer.body.html);
      if (answer.ok && answer.body.saved) {
        say(told(".sop-ok"), false);
        runtime.notify?.("save", { state: "end" });
      } else {
        say(answer.ok ? "" : String(answer.body.error ?? told(".sop-lost")), !answer.ok);
        if (!answer.ok) result.focus();
      }
    } catch {
      say(told(".sop-lost"), true);
      result.focus();
    }
  };

  // A verdict, and what a text would come to, are about the text they were given for. Faults stay: they are what is being mended.
  text.addEventListener("input", () => {
    if (!found.querySelector("[data-line]")) found.replaceChildren();
    found.querySelectorAll("section").forEach((foreseen) => foreseen.remove());
    if (!result.classList.contains("sop-bad")) say("", false);
  });

  find(".sop-check").addEventListener("click", () => void send("check", { data: text.value }));
  find(".sop-cancel").addEventListener("click", () => runtime.notify?.("cancel", {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const settings: Record<string, string> = {};
    form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(".sop-settings [name]").forEach((field) => {
      settings[field.name] = field.value;
    });
    say(told(".sop-busy"), false);
    void send("studio_submit", { settings, data: text.value });
  });
}
