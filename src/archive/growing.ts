/** A row of integers that grows, in a typed array: four bytes each. */
export class Growing {
  length = 0;
  #values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** What it holds, not copied, and zeros after. */
  get values(): Int32Array {
    return this.#values;
  }

  /** A copy of its own size. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
