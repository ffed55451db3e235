/** Building nodes: text goes in as text, so nothing a clipping or a reader wrote can become markup. */
type Content = Node | string | null;

/** `true` writes an attribute without a value, `false` leaves it out. */
export function build<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  for (const each of content) if (each !== null) node.append(each);
  return node;
}

/** The element inside `parent` with this `data-part`. Throws where the page lacks it: a layout and its module belong together. */
export function part<T extends HTMLElement>(parent: ParentNode, name: string, kind: new () => T): T {
  const found = parent.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`search: data-part="${name}" was not found, or is no ${kind.name}`);
}
