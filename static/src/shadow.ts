// Where a block keeps its own tree, out of reach of the page's styles.

/** What the runtime hands over: a node in the LMS and the workbench, a jQuery object in Studio. */
export function nodeOf(element: unknown): Element | null {
  const found = element instanceof Node ? element : (element as ArrayLike<unknown> | null)?.[0];
  return found instanceof Element ? found : null;
}

/**
 * The shadow root of a host. The HTML parser attaches it from the template; where the page was put together by
 * script (Studio) or the browser is older, the template is still there and is attached now.
 */
export function shadowOf(host: Element): ShadowRoot | null {
  const template = host.querySelector<HTMLTemplateElement>("template[shadowrootmode]");
  if (host.shadowRoot || !template) return host.shadowRoot;
  const root = host.attachShadow({ mode: "open" });
  root.append(template.content);
  template.remove();
  return root;
}
