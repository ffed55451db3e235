/**
 * Rows of numbers in memory that the collector does not count. Of ordinary ones V8 keeps account, and looks for garbage through the
 * whole archive whenever another 64 MB of them were made; finding little, it also shrinks the room for new things. Linking a hundred
 * thousand articles had 32 such collections, of 67 s, most of them for that reason; now it has 11, of 17 s.
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
