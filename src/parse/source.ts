/**
 * Bytes in, text with its line starts out; or complaints, when the bytes are not a text we can work with. Nothing is repaired
 * here: a file that is not UTF-8 is held back with the place of its first bad byte.
 */
import { type Complaint, complainOf, complainOfFile } from "./complaint.ts";

/** Offsets into the text at which its lines begin; the first is 0. Lines end in LF, CRLF or a lone CR. */
export type LineStarts = readonly number[];

export interface Source {
  readonly path: string;
  /** As decoded; a byte order mark stays at its head. */
  readonly text: string;
  readonly lineStarts: LineStarts;
}

export interface Limits {
  /** Largest file, in bytes. */
  readonly fileBytes: number;
  /** Longest line, in UTF-16 code units. */
  readonly lineLength: number;
  /** Largest front matter, in UTF-16 code units. */
  readonly frontMatterLength: number;
  /** Most quotations of a clipping. */
  readonly quotations: number;
  /** Most Context entries of a clipping. */
  readonly entries: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 2 * 1024 * 1024,
  lineLength: 500_000,
  frontMatterLength: 16_384,
  quotations: 10_000,
  entries: 2_000,
};

export type SourceReading =
  | { readonly source: Source; readonly complaint: null }
  | { readonly source: null; readonly complaint: Complaint };

export function readSource(file: { path: string; bytes: Uint8Array }, limits: Limits = DEFAULT_LIMITS): SourceReading {
  const { path, bytes } = file;
  const refuse = (complaint: Complaint): SourceReading => ({ source: null, complaint });
  if (bytes.length > limits.fileBytes)
    return refuse(
      complainOfFile(
        "file-too-large",
        path,
        `${formatBytes(bytes.length)} is more than the ${formatBytes(limits.fileBytes)} a file may have`,
      ),
    );
  if (isUtf16(bytes))
    return refuse(complainOfFile("not-utf8", path, "this is UTF-16 text, not UTF-8", "Save the file as UTF-8."));

  const nul = bytes.indexOf(0);
  const bad = findBadByte(bytes);
  if (nul >= 0 && (bad === null || nul < bad))
    return refuse(placeByte("binary", file, nul, "a NUL byte stands here, so this is not a text"));
  if (bad !== null) {
    const hex = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return refuse(placeByte("not-utf8", file, bad, `the byte ${hex} (hex) is not UTF-8 at this place`));
  }

  const text = decode(bytes);
  if (/^[\s\ufeff]*$/.test(text)) return refuse(complainOfFile("file-empty", path, "there is no text in this file"));
  const source = { path, text, lineStarts: findLineStarts(text) };
  const long = source.lineStarts.findIndex(
    (start, line) => (source.lineStarts[line + 1] ?? text.length) - start > limits.lineLength,
  );
  if (long >= 0) {
    const start = source.lineStarts[long] ?? 0;
    const message = `this line is longer than the ${limits.lineLength} characters a line may have`;
    const complaint = complainOf("line-too-long", source, { start, end: start + 1 }, message);
    return refuse({ ...complaint, excerpt: { line: `${text.slice(start, start + 60)}…`, length: 1 } });
  }
  return { source, complaint: null };
}

export function findLineStarts(text: string): LineStarts {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** A complaint about one byte: what stands before it on its line is shown. */
function placeByte(
  code: "binary" | "not-utf8",
  file: { path: string; bytes: Uint8Array },
  at: number,
  message: string,
): Complaint {
  const before = decode(file.bytes.subarray(0, at));
  const starts = findLineStarts(before);
  const lineStart = starts.at(-1) ?? 0;
  const line = before.slice(lineStart);
  const place = { line: starts.length, column: line.length + 1 };
  return { ...complainOfFile(code, file.path, message), place, excerpt: { line: `${line}\ufffd`, length: 1 } };
}

/** Offset of the first byte that cannot stand where it stands (Unicode 15, table 3-7), or null. */
function findBadByte(bytes: Uint8Array): number | null {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return null;
  } catch {
    // Slower, but only on the way to a refusal.
  }
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** Bytes of the well-formed character at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

function formatBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${bytes} bytes`;
}
