/**
 * The yaml package's door. YAML in, a tree of words out in which every value knows its place: all scalars are strings (no
 * `1984` that turns into a number, no date that turns into a moment), keys are unique, and there are no anchors, aliases or tags.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import type { z } from "zod";
import { type Complained, type Complaint, complainOf } from "./complaint.ts";
import type { ComplaintCode } from "./complaint-catalogue.ts";
import type { Span } from "./quotation.ts";
import { findUnreadable } from "./unseen.ts";

/** Offsets are into the text that was read. */
export type YamlNode = Span &
  (
    | { readonly kind: "words"; readonly words: string }
    | { readonly kind: "list"; readonly nodes: readonly YamlNode[] }
    | { readonly kind: "map"; readonly entries: readonly YamlEntry[] }
  );

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly node: YamlNode;
}

export interface YamlReading {
  /** Null when the text is empty or was complained of. */
  readonly root: YamlNode | null;
  readonly complaints: readonly Complaint[];
  /** Comments behind plain words: of `Bridge #5` all that is read is Bridge. */
  readonly comments: readonly Span[];
}

/** Reads the YAML that stands in `file.text` from `start` to `end`. Complaints carry places in that file. */
export function readYaml(file: Complained, start = 0, end = file.text.length): YamlReading {
  const document = parseDocument(withoutLoneReturns(file.text.slice(start, end)), {
    schema: "failsafe",
    // Looked for below: the package compares each key with every other.
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    logLevel: "silent",
    keepSourceTokens: false,
  });
  const at = (range: readonly [number, number, ...number[]]): Span => ({
    start: start + range[0],
    end: start + Math.max(range[1], range[0] + 1),
  });
  const refuse = (code: ComplaintCode, span: Span, message: string, remedy?: string): YamlReading => ({
    root: null,
    complaints: [complainOf(code, file, span, message, remedy)],
    comments: [],
  });
  const wrong = document.errors[0];
  if (wrong) return refuse("yaml-syntax", at(wrong.pos), sayError(wrong.message));
  if (document.contents === null) return { root: null, complaints: [], comments: [] };
  const twin = findTwin(document.contents);
  if (twin?.range)
    return refuse(
      "yaml-syntax",
      at([twin.range[0], 0]),
      sayError("Map keys must be unique"),
      "Make one field of the two.",
    );

  const odd = findOddity(document.contents);
  if (odd) {
    const what = isAlias(odd) ? "an alias" : odd.tag ? "a tag" : "an anchor";
    return refuse("yaml-alias", at(odd.range ?? [0, 1]), `${what} cannot be used here`);
  }
  const root = toNode(document.contents, start);
  const unreadable = placeUnreadable(root);
  if (unreadable === null) return { root, complaints: [], comments: findComments(document.contents, file.text, start) };
  return refuse("yaml-control", unreadable.at, `the character ${unreadable.character} cannot be used here`);
}

/** Old Mac line ends are none in YAML; the offsets stay as they are. */
export function withoutLoneReturns(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

/** The package's words, made one sentence without a full stop. */
function sayError(message: string): string {
  const line = message.split("\n")[0] ?? message;
  return `this is not YAML we can read: ${line.charAt(0).toLowerCase()}${line.slice(1).replace(/[.:]$/, "")}`;
}

/** The first key that its map has had before; null where there is none. */
function findTwin(node: unknown): AnyNode | null {
  if (isSeq(node)) return firstOf(node.items, findTwin);
  if (!isMap(node)) return null;
  const seen = new Set<unknown>();
  return firstOf(node.items, ({ key, value }) => {
    if (isScalar(key) && seen.has(key.value)) return key;
    if (isScalar(key)) seen.add(key.value);
    return findTwin(value);
  });
}

type AnyNode = Node & { anchor?: string | undefined; tag?: string | undefined };

function findOddity(node: unknown): AnyNode | null {
  if (isAlias(node)) return node;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor || (node.tag && !isUsualTag(node.tag))) return node as AnyNode;
  if (isMap(node)) return firstOf(node.items, (pair) => findOddity(pair.key) ?? findOddity(pair.value));
  return isSeq(node) ? firstOf(node.items, findOddity) : null;
}

const isUsualTag = (tag: string): boolean => /^tag:yaml\.org,2002:(str|map|seq)$/.test(tag);

function firstOf<T>(list: readonly T[], find: (one: T) => AnyNode | null): AnyNode | null {
  for (const one of list) {
    const found = find(one);
    if (found) return found;
  }
  return null;
}

function findComments(node: unknown, text: string, offset: number): Span[] {
  if (isMap(node)) return node.items.flatMap(({ value }) => findComments(value, text, offset));
  if (isSeq(node)) return node.items.flatMap((one) => findComments(one, text, offset));
  if (!isScalar(node) || node.type !== "PLAIN" || node.comment == null || !node.range) return [];
  const start = text.indexOf("#", offset + node.range[1]);
  return [{ start, end: start + 1 + (node.comment.split("\n")[0] ?? "").trimEnd().length }];
}

function toNode(node: unknown, offset: number): YamlNode {
  const range = (node as Node | null)?.range ?? [0, 0, 0];
  const span = { start: offset + range[0], end: offset + Math.max(range[1], range[0] + 1) };
  if (isSeq(node)) return { ...span, kind: "list", nodes: node.items.map((one) => toNode(one, offset)) };
  if (isMap(node)) return { ...span, kind: "map", entries: toEntries(node, offset) };
  const isNothing = isScalar(node) && node.type === "PLAIN" && NOTHING.test(String(node.value));
  return { ...span, kind: "words", words: isScalar(node) && !isNothing ? String(node.value ?? "") : "" };
}

/** YAML's own words for nothing, between no quotation marks. With a capital it is a surname too, and kept. */
const NOTHING = /^(?:~|null|NULL)$/;

function toEntries(map: YAMLMap, offset: number): YamlEntry[] {
  return map.items.map(({ key, value }) => {
    const keyNode = toNode(key, offset);
    const words = keyNode.kind === "words" ? keyNode.words : "";
    const node =
      value === null
        ? { start: keyNode.start, end: keyNode.end, kind: "words" as const, words: "" }
        : toNode(value, offset);
    return { key: words, keySpan: { start: keyNode.start, end: keyNode.end }, node };
  });
}

function placeUnreadable(node: YamlNode): { readonly at: Span; readonly character: string } | null {
  if (node.kind === "words") {
    const character = findUnreadable(node.words);
    return character === null ? null : { at: node, character };
  }
  const inside =
    node.kind === "list"
      ? node.nodes
      : node.entries.flatMap(({ key, keySpan, node }) => [{ ...keySpan, kind: "words" as const, words: key }, node]);
  for (const one of inside) {
    const found = placeUnreadable(one);
    if (found) return found;
  }
  return null;
}

/** The tree as plain strings, lists and objects without a prototype, for a schema to judge. A field that is empty is none. */
export function toPlain(node: YamlNode): unknown {
  if (node.kind === "words") return node.words;
  if (node.kind === "list") return node.nodes.map(toPlain);
  const object: Record<string, unknown> = Object.create(null);
  for (const { key, node: value } of node.entries) if (!isEmpty(value)) object[key] = toPlain(value);
  return object;
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === "words" && node.words.trim() === "";
}

/** What a schema found wrong → complaints at the values concerned. */
export function complainOfValues(file: Complained, root: YamlNode, issues: readonly z.core.$ZodIssue[]): Complaint[] {
  return issues.map((issue) => {
    const { span, name } = findValue(root, issue.path);
    const message = name === "" ? issue.message : `\`${name}\`: ${issue.message}`;
    return complainOf("value-wrong", file, span, message);
  });
}

function findValue(root: YamlNode, path: readonly PropertyKey[]): { span: Span; name: string } {
  let node = root;
  let name = "";
  for (const step of path) {
    if (node.kind === "map") {
      const entry = node.entries.find(({ key }) => key === step);
      if (!entry) break;
      node = entry.node;
      name = name === "" ? entry.key : `${name}.${entry.key}`;
    } else if (node.kind === "list") node = node.nodes[Number(step)] ?? node;
  }
  return { span: node, name };
}

/** What JSON leaves as it is and YAML would not let pass. */
const UNSEEN = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
const escapeUnseen = (json: string): string =>
  json.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * YAML for a record: a field a line, its value in JSON (which is YAML); a list of groups has one group a line.
 * Nothing in a value can then be taken for anything but words.
 */
export function writeJsonLines(fields: object): string {
  const lines = Object.entries(fields).map(([key, value]) => {
    if (!Array.isArray(value) || typeof value[0] !== "object") return `${key}: ${JSON.stringify(value)}`;
    return [`${key}:`, ...value.map((one) => `  - ${JSON.stringify(one)}`)].join("\n");
  });
  return escapeUnseen(lines.join("\n"));
}

/** The inverse of `writeJsonLines`. Not for YAML that people write. Throws on anything else. */
export function readJsonLines(yaml: string): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  let list: unknown[] = [];
  for (const line of yaml.split("\n")) {
    if (line.startsWith("  - ")) list.push(JSON.parse(line.slice(4)));
    else if (line !== "") {
      const colon = line.indexOf(":");
      list = [];
      fields[line.slice(0, colon)] = colon === line.length - 1 ? list : JSON.parse(line.slice(colon + 1));
    }
  }
  return fields;
}
