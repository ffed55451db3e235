/**
 * Which hashes were seen twice, in two bits a bucket and one walk: some hashes seen once are taken along, none seen twice is lost.
 */
export class TwiceSeen {
  readonly #mask: number;
  readonly #once: Uint32Array;
  readonly #twice: Uint32Array;

  constructor(expected: number) {
    const bits = 2 ** Math.min(31, Math.ceil(Math.log2(expected * 8 + 64)));
    this.#mask = bits - 1;
    this.#once = new Uint32Array(bits / 32);
    this.#twice = new Uint32Array(bits / 32);
  }

  add(hash: number): void {
    const bucket = (hash & this.#mask) >>> 0;
    const cell = bucket >>> 5;
    const bit = 1 << (bucket & 31);
    if (((this.#once[cell] as number) & bit) !== 0) this.#twice[cell] = (this.#twice[cell] as number) | bit;
    else this.#once[cell] = (this.#once[cell] as number) | bit;
  }

  has(hash: number): boolean {
    const bucket = (hash & this.#mask) >>> 0;
    return ((this.#twice[bucket >>> 5] as number) & (1 << (bucket & 31))) !== 0;
  }
}
