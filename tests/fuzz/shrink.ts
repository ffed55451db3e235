/** What broke something, made smaller: stretches are left out for as long as it still breaks. */

const MOST_TRIES = 600;

/** The smallest file found that `breaks` as well; `bytes` itself where nothing can be left out. */
export function shrink(bytes: Uint8Array, breaks: (bytes: Uint8Array) => boolean): Uint8Array {
  let small = bytes;
  let tries = 0;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length && tries < MOST_TRIES; ) {
      const without = new Uint8Array(Buffer.concat([small.subarray(0, at), small.subarray(at + size)]));
      tries += 1;
      if (breaks(without)) small = without;
      else at += size;
    }
  }
  return small;
}
