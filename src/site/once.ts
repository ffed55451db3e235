/** What is worked out when it is first asked for, and then kept. */
export function once<T>(work: () => T): () => T {
  let made: { readonly of: T } | null = null;
  return () => {
    made ??= { of: work() };
    return made.of;
  };
}
