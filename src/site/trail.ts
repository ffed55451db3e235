/**
 * An article's trail: what it draws on and what draws on it, two steps deep, through Context. As a list, and as a drawing of
 * dots in columns with a line from each article to those it names: what is drawn on stands to the left.
 */
import type { Archive, Article } from "../archive/archive.ts";
import { articlesOf, type Desk } from "./desk.ts";
import { type ArticleMention, articleLine, articleMention } from "./line.ts";
import { digest, keysOf } from "./page-key.ts";

export interface Trail {
  readonly drawsOn: Side;
  readonly drawnOnBy: Side;
  readonly drawing: Drawing;
}

export interface Side {
  readonly steps: readonly TrailStep[];
  /** Articles one step away that are left out. */
  readonly more: number;
  /** How many articles are two steps away and no nearer. */
  readonly further: number;
}

export interface TrailStep {
  readonly article: ArticleMention;
  readonly further: readonly Pick<ArticleMention, "path" | "title">[];
  readonly more: number;
}

/** In units of the drawing's own; the viewer scales them. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly year: string | null;
    readonly isHere: boolean;
  }[];
  /** SVG path data, one a link: from its dot by `c` or `h` to where it leads, relative to the dot. */
  readonly lines: readonly string[];
}

type Neighbours = (id: string) => readonly string[];

/** So many articles are listed at each step; the rest are counted. */
const MOST_STEPS = 12;
const MOST_FURTHER = 5;

/** Null where the article names none that is held, and none names it. */
export function buildTrail(desk: Desk, { record }: Article): Trail | null {
  const [left, right] = [walk(record.id, namedIn(desk.archive)), walk(record.id, naming(desk.archive))];
  if (left.near.length + right.near.length === 0) return null;
  return {
    drawsOn: describe(desk, left),
    drawnOnBy: describe(desk, right),
    drawing: draw(desk, record.id, left, right),
  };
}

/** Whom an article names; the other way, who names it. */
const namedIn =
  ({ byId }: Archive): Neighbours =>
  (id) =>
    unique(byId.get(id)?.context.map(({ target }) => target?.article) ?? [], id);
const naming =
  ({ linksTo }: Archive): Neighbours =>
  (id) =>
    unique(
      (linksTo.get(id) ?? []).filter(({ kind }) => kind === "context").map(({ from }) => from),
      id,
    );

/** Article id → what its trail is made from, for the key of its page. */
export function trailKeys(desk: Desk): (id: string) => unknown {
  const { line } = keysOf(desk);
  const side = (next: Neighbours) => {
    const known = new Map<string, string>();
    const step = (id: string): string => {
      const found = known.get(id) ?? digest(next(id).map(line));
      known.set(id, found);
      return found;
    };
    return (id: string) => next(id).map((other, at) => (at < MOST_STEPS ? [line(other), step(other)] : other));
  };
  const [left, right] = [side(namedIn(desk.archive)), side(naming(desk.archive))];
  return (id) => [left(id), right(id)];
}

interface Walk {
  readonly near: readonly { readonly id: string; readonly further: readonly string[] }[];
  readonly moreNear: number;
  /** Two steps away and no nearer. */
  readonly far: readonly string[];
}

function walk(here: string, next: Neighbours): Walk {
  const all = next(here);
  const nearer = new Set([here, ...all]);
  const near = all.slice(0, MOST_STEPS).map((id) => ({ id, further: next(id).filter((other) => other !== here) }));
  const far = [...new Set(near.flatMap(({ further }) => further))].filter((id) => !nearer.has(id));
  return { near, moreNear: all.length - near.length, far };
}

function describe(desk: Desk, { near, moreNear, far }: Walk): Side {
  return {
    steps: near.flatMap(({ id, further }) =>
      articlesOf(desk, [id]).map((article) => ({
        article: articleMention(desk, article),
        further: articlesOf(desk, further.slice(0, MOST_FURTHER)).map((other) => {
          const { path, title } = articleLine(desk, other);
          return { path, title };
        }),
        more: Math.max(0, further.length - MOST_FURTHER),
      })),
    ),
    more: moreNear,
    further: far.length,
  };
}

const COLUMN = 96;
const ROW = 44;
const MARGIN_X = 36;
const MARGIN_Y = 18;
/** Dots in a column at most. */
const MOST_DOTS = 12;

function draw(desk: Desk, here: string, left: Walk, right: Walk): Drawing {
  const ids = ({ near }: Walk): readonly string[] => near.map(({ id }) => id);
  const columns = [left.far.slice(0, MOST_DOTS), ids(left), [here], ids(right), right.far.slice(0, MOST_DOTS)].filter(
    (column) => column.length > 0,
  );
  const rows = Math.max(...columns.map((column) => column.length));
  const middle = columns.findIndex((column) => column.length === 1 && column[0] === here);
  const dots = columns.flatMap((column, at) =>
    column.map((id, index) => ({
      id,
      column: at,
      x: MARGIN_X + at * COLUMN,
      y: MARGIN_Y + ROW * (index + (rows - column.length) / 2),
      year: desk.archive.byId.get(id)?.record.date?.slice(0, 4) ?? null,
      isHere: at === middle,
    })),
  );
  type Dot = (typeof dots)[number];
  const find = (id: string, column: number): Dot | undefined =>
    dots.find((dot) => dot.id === id && dot.column === column);
  const join = (from: Dot | undefined, to: Dot | undefined): readonly string[] => {
    if (from === undefined || to === undefined) return [];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const way = y === 0 ? `h${x}` : `c${pathNumbers([x / 2, 0, x / 2, y, x, y])}`;
    return [`M${from.x} ${from.y}${way}`];
  };
  const side = ({ near }: Walk, step: 1 | -1): readonly string[] =>
    near.flatMap(({ id, further }) => [
      ...join(find(here, middle), find(id, middle + step)),
      ...further.flatMap((other) => join(find(id, middle + step), find(other, middle + 2 * step))),
    ]);
  return {
    width: 2 * MARGIN_X + (columns.length - 1) * COLUMN,
    height: 2 * MARGIN_Y + (rows - 1) * ROW + 22,
    dots: dots.map(({ x, y, year, isHere }) => ({ x, y, year, isHere })),
    lines: [...side(left, -1), ...side(right, 1)],
  };
}

/** As path data wants them at the least: a minus sign parts two numbers as well as a space does. */
function pathNumbers(numbers: readonly number[]): string {
  return numbers.join(" ").replaceAll(" -", "-");
}

/** In order, each once, without the article itself. */
function unique(ids: readonly (string | undefined)[], self: string): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== undefined && id !== self) as readonly string[];
}
