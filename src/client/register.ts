/**
 * The register: what is known of every article of a volume beside its words. Written by the build beside the index, in the
 * order of the engine's ids, so that the ids need not be written again. Narrowing, counting and ordering by date are done on
 * it, without the engine: exactly, for every value there is, and at once. Dates stand in a file of their own, far
 * smaller than the other: often nothing else is asked for.
 */
import { type Facet, UNKNOWN } from "./facet.ts";

/** Values and which of them each article has, by number; a number alone where it has just one. */
export interface Column {
  readonly names: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** `register.json` */
export interface WrittenRegister {
  readonly speaker: Column;
  readonly outlet: Column;
  readonly topic: Column;
  readonly language: Column;
}

/** `dates.json`: each as precise as it is known, "" where it is not. */
export type WrittenDates = Column;

/** Articles by value. */
export type Counted = Map<string, number>;

export class Register {
  readonly size: number;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #dates: WrittenDates;
  readonly #columns: ReadonlyMap<string, Column>;

  /**
   * @param written null where only dates, years and months are asked for
   * @param ids the volume's
   * Throws where they are not as many as the articles written: then it is of another build.
   */
  constructor(dates: WrittenDates, written: WrittenRegister | null, ids: readonly string[]) {
    const columns: Readonly<Partial<Record<Facet, Column>>> = {
      ...written,
      year: derive(dates, (date) => (date === "" ? UNKNOWN : date.slice(0, 4))),
      month: derive(dates, (date) => (date.length < 7 ? null : date.slice(0, 7))),
    };
    if (Object.values(columns).some(({ of }) => of.length !== ids.length))
      throw new Error("the register and the index are of two builds");
    this.size = ids.length;
    this.#rows = new Map([...ids].sort().map((id, row) => [id, row]));
    this.#dates = dates;
    this.#columns = new Map(Object.entries(columns));
  }

  /** -1 for an article that is not in the volume. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? -1;
  }

  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "". */
  dateOf(row: number): string {
    const { names, of } = this.#dates;
    return names[numbers(of[row])[0] ?? -1] ?? "";
  }

  /** Every value of a facet. */
  valuesOf(facet: Facet): readonly string[] {
    return this.#column(facet).names;
  }

  /** A test for articles that have one of `values`. */
  having(facet: Facet, values: readonly string[]): (row: number) => boolean {
    const { names, of } = this.#column(facet);
    const wanted = new Set(values.map((value) => names.indexOf(value)).filter((number) => number >= 0));
    return (row) => {
      const own = of[row];
      return typeof own === "number" ? wanted.has(own) : (own ?? []).some((each) => wanted.has(each));
    };
  }

  /** Adds `row`'s values of `facet` to `counted`. */
  count(facet: Facet, row: number, counted: Counted): void {
    const { names, of } = this.#column(facet);
    for (const number of numbers(of[row])) {
      const name = names[number] ?? UNKNOWN;
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  }

  #column(facet: Facet): Column {
    const column = this.#columns.get(facet);
    if (column === undefined) throw new Error(`a register of dates was asked for ${facet}`);
    return column;
  }
}

function numbers(own: number | readonly number[] | undefined): readonly number[] {
  return typeof own === "number" ? [own] : (own ?? []);
}

/** The values of another column, each made into a coarser one; null is none. */
function derive(column: Column, coarsen: (name: string) => string | null): Column {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  const coarse = column.names.map((name) => {
    const value = coarsen(name);
    if (value === null) return [];
    if (!numberOf.has(value)) numberOf.set(value, names.push(value) - 1);
    return numberOf.get(value) ?? [];
  });
  return { names, of: column.of.map((own) => coarse[numbers(own)[0] ?? -1] ?? []) };
}
