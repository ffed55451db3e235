/** The few calls of citation-js that are used here; it ships no types of its own. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly config: { get(name: string): unknown };
    readonly output: { format(name: string, data: readonly unknown[], options: Record<string, unknown>): unknown };
    readonly input: { chain(input: unknown, options?: Record<string, unknown>): Record<string, unknown>[] };
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
