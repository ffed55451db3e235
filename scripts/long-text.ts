/** Lines of a file that may be longer than a string can be: read in stretches of whole lines. */

/** Bytes that become a string at once. */
const STRETCH = 2 ** 25;
const LINE_END = 10;

/** Each ends with its last line's end. Throws a RangeError where a line is longer than a stretch, or the last one has no end. */
export function* stretchesOf(bytes: Uint8Array): Generator<string, void, undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < text.length; ) {
    const end = text.lastIndexOf(LINE_END, at + STRETCH - 1) + 1;
    if (end <= at) throw new RangeError("a line has no end, or is longer than any that was written");
    yield text.toString("utf8", at, end);
    at = end;
  }
}
