// Putting an answer's HTML in its places.

/**
 * Elements of `html` name the slot they are for. `data-how="append"` adds their children to the slot, else they take
 * its place. Answers the elements added; a slot that is not on the page is passed over. A whole page (of an activity
 * that broke meanwhile) gives its stage.
 */
export function swap(root: ParentNode, html: string): { whole: boolean; added: Element[] } {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const added: Element[] = [];
  let whole = false;
  const sent = holder.content.querySelector<HTMLTemplateElement>("template[shadowrootmode]")?.content ?? holder.content;
  for (const part of Array.from(sent.querySelectorAll("[data-slot]"))) {
    if (part.parentElement?.closest("[data-slot]")) continue;
    const name = part.getAttribute("data-slot") ?? "";
    const slot = root.querySelector(`[data-slot="${name}"]`);
    if (!slot) continue;
    if (part.getAttribute("data-how") === "append") {
      added.push(...Array.from(part.children));
      slot.append(...Array.from(part.children));
    } else {
      slot.replaceWith(part);
      whole ||= name === "stage";
    }
  }
  return { whole, added };
}
