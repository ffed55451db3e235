/** What is worked out when it is first asked for, and then kept. */
export function once<T>(work: () => T): () => T {
  let made: { readonly of: T } | null = null;
  return () => {
    made ??= { of: work() };
    return made.of;
  };
}

/** The same for each of many. */
export function onceEach<From, Made>(work: (from: From) => Made): (from: From) => Made {
  const known = new Map<From, Made>();
  return (from) => {
    if (!known.has(from)) known.set(from, work(from));
    return known.get(from) as Made;
  };
}
