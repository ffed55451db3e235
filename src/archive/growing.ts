/** A row of integers that grows, in a typed array: four bytes each. */
import { copyOf, numbers } from "./numbers.ts";

export class Growing {
  length = 0;
  #values = numbers(1024);

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** Adds a number to each of the values and takes them in. */
  pushAll(values: Int32Array, more = 0): void {
    while (this.length + values.length > this.#values.length) this.#grow();
    this.#values.set(values, this.length);
    this.length += values.length;
    if (more === 0) return;
    for (let i = this.length - values.length; i < this.length; i += 1)
      this.#values[i] = (this.#values[i] as number) + more;
  }

  #grow(): void {
    const larger = numbers(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
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
    return copyOf(this.#values.subarray(0, this.length));
  }
}
