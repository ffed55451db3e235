/**
 * Text on its way into other formats: one line without the characters that XML, BibTeX, RIS or a terminal stumble over, and
 * the escapes of HTML and XML.
 */

/** Controls, lone surrogates and noncharacters go; any run of white space becomes one space. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, " ").trim();
}

/** Without the characters that XML 1.0 forbids; line ends and tabs stay. */
export function wellFormed(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, "");
}

/** For text and for attributes in double quotes, of HTML and of XML alike. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
