/** What the archive promises, as something that can be tried: each subject proves one promise or several, and tells what broke them. */

export interface Proof {
  /** A sentence, as the README's table shows it. */
  readonly promise: string;
  readonly tried: number;
  /** What was tried, in the plural: clippings, kills. */
  readonly of: string;
  /** A line for each that broke the promise. */
  readonly broke: readonly string[];
}

/** Short: what `npm test` has time for. Whole: as many as the README's table names. */
export type Scale = "short" | "whole";

/** @param tell how far it has come, a line at a time: some take an hour */
export type Prove = (scale: Scale, tell?: Tell) => Promise<readonly Proof[]>;

export type Tell = (line: string) => void;

export const TELL_NOBODY: Tell = () => {};

/** A promise is kept where something was tried and nothing broke it. */
export function isKept({ tried, broke }: Proof): boolean {
  return tried > 0 && broke.length === 0;
}
