/**
 * Which hashes were seen twice, in two bits a bucket that lie side by side, and one walk: some hashes seen once are taken along,
 * none seen twice is lost.
 */
import { numbers } from "./numbers.ts";

export class TwiceSeen {
  readonly #mask: number;
  /** Sixteen buckets a cell: nothing, once (1), twice or more (3). */
  readonly #cells: Int32Array;

  constructor(expected: number) {
    const buckets = 2 ** Math.min(31, Math.ceil(Math.log2(expected * 8 + 64)));
    this.#mask = buckets - 1;
    this.#cells = numbers(buckets / 16);
  }

  add(hash: number): void {
    const bucket = (hash & this.#mask) >>> 0;
    const shift = (bucket & 15) << 1;
    const cell = this.#cells[bucket >>> 4] as number;
    this.#cells[bucket >>> 4] = cell | ((((cell >>> shift) & 1) === 0 ? 1 : 2) << shift);
  }

  has(hash: number): boolean {
    const bucket = (hash & this.#mask) >>> 0;
    return (((this.#cells[bucket >>> 4] as number) >>> ((bucket & 15) << 1)) & 2) !== 0;
  }
}
