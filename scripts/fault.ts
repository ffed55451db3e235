/** What the system refused, in words for the terminal: what happened, to which file, and what to do. */

const REMEDIES: readonly { readonly code: RegExp; readonly says: (file: string) => string }[] = [
  {
    code: /\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i,
    says: (file) => `The disk is full: ${file} could not be written. Make room on it, then build again.`,
  },
  {
    code: /\bEROFS\b|read-only file system/i,
    says: (file) =>
      `${capital(file)} cannot be written: its disk is read-only. Mount it for writing, or name other folders with --output and --archive.`,
  },
  {
    code: /\b(?:EACCES|EPERM)\b|permission denied|operation not permitted/i,
    says: (file) =>
      `The system does not let us at ${file}. Look at who owns it and at its permissions, or name other folders with --output and --archive.`,
  },
  {
    code: /\b(?:EMFILE|ENFILE)\b|too many open files/i,
    says: (file) =>
      `${capital(file)} could not be opened: too many files are open. Raise the limit (ulimit -n 65536), then build again.`,
  },
  {
    code: /\b(?:ERR_FS_EISDIR|EISDIR)\b/,
    says: (file) => `${capital(file)} is a folder, where a file is wanted. Move it away, then build again.`,
  },
  {
    code: /\bENAMETOOLONG\b|file name too long/i,
    says: (file) => `The name of ${file} is longer than the system takes. Choose a shorter one.`,
  },
  {
    code: /\bENOTDIR\b|not a directory|\bEEXIST: file already exists, mkdir\b/i,
    says: (file) => `${capital(file)} cannot be reached: what stands there, or above it, is no folder. Name another.`,
  },
  {
    code: /\bEIO\b|input\/output error/i,
    says: (file) => `The disk failed at ${file}. Look after the disk before anything else.`,
  },
];

/** Null where it is no refusal of the system's that is known here: then the error itself must be shown. */
export function explainFault(error: unknown): string | null {
  for (const each of causesOf(error)) {
    const known = REMEDIES.find(({ code }) => code.test(each.message));
    if (known) return known.says(fileOf(each));
  }
  return null;
}

/** For a sentence that names what happened itself. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The error and what it was made from, outermost first: Eleventy wraps others' errors, esbuild gathers them. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const { cause, originalError } = error as Error & { readonly originalError?: unknown };
  return [error, ...causesOf(cause), ...causesOf(originalError)];
}

/** As the error names it, else as its message does. */
function fileOf(error: Error): string {
  const { dest, path } = error as Error & { readonly dest?: string; readonly path?: string };
  return (
    dest ?? path ?? /'([^']+)'|(?:to|open|write) (\/\S+?):/.exec(error.message)?.slice(1).find(Boolean) ?? "a file"
  );
}

function capital(text: string): string {
  return text === "a file" ? "A file" : text;
}
