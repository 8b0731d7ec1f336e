// Putting an answer's HTML in its places.

/**
 * Each top-level element of `html` names a slot. `data-how="append"` adds its children to the slot, else it takes the
 * slot's place. Answers the elements added; a slot that is not on the page is passed over.
 */
export function swap(root: ParentNode, html: string): { whole: boolean; added: Element[] } {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const added: Element[] = [];
  let whole = false;
  for (const part of Array.from(holder.content.children)) {
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
