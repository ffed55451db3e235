/** Things joined into groups (union-find with path halving; the lowest number leads). */
export class Groups {
  readonly #leader: Int32Array;

  constructor(size: number) {
    this.#leader = Int32Array.from({ length: size }, (_, i) => i);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#find(one), this.#find(other)];
    this.#leader[Math.max(a, b)] = Math.min(a, b);
  }

  list(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    this.#leader.forEach((_, member) => {
      const leader = this.#find(member);
      const group = groups.get(leader);
      if (group === undefined) groups.set(leader, [member]);
      else group.push(member);
    });
    return [...groups.values()];
  }

  #find(member: number): number {
    const leader = this.#leader;
    let at = member;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  }
}
