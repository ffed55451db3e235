/**
 * What stands at the end of a text and is not wanted there, taken away: by a loop, because an expression that seeks it (`[.,]+$`)
 * begins anew at every place and takes the square of the time on a text that is full of it.
 */

/** The text without the characters at its end that `sign`, an expression for one character, matches. */
export function withoutTrailing(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
