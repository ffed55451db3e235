/**
 * Rows of numbers in memory that the collector does not count. Of ordinary ones V8 keeps account, and looks for garbage through the
 * whole archive whenever another 64 MB of them were made; while it finds little, it also shrinks the room for new things to a
 * fourth. Linking a hundred thousand articles spent a fifth of its time with that.
 */

/** Zeros. */
export function numbers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

export function copyOf(values: Int32Array): Int32Array {
  const copy = numbers(values.length);
  copy.set(values);
  return copy;
}
