/**
 * A queue of nodes by a price in two levels: what is cheaper on the upper level goes first, then on the lower, then the
 * smaller number. Nodes may stand in it more than once; who takes them out skips those already settled.
 */
export class PriceQueue {
  private nodes: number[] = [];
  private upper: number[] = [];
  private lower: number[] = [];

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    this.nodes.length = 0;
    this.upper.length = 0;
    this.lower.length = 0;
  }

  push(node: number, upper: number, lower: number): void {
    let place = this.nodes.length;
    this.put(place, node, upper, lower);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  /** The cheapest node; the queue must hold one. */
  pop(): number {
    const top = this.nodes[0]!;
    const node = this.nodes.pop()!;
    const upper = this.upper.pop()!;
    const lower = this.lower.pop()!;
    if (this.nodes.length > 0) {
      this.put(0, node, upper, lower);
      this.sink();
    }
    return top;
  }

  private sink(): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.nodes.length) return;
      const right = left + 1;
      const child = right < this.nodes.length && this.isBefore(right, left) ? right : left;
      if (!this.isBefore(child, place)) return;
      this.swap(place, child);
      place = child;
    }
  }

  private put(place: number, node: number, upper: number, lower: number): void {
    this.nodes[place] = node;
    this.upper[place] = upper;
    this.lower[place] = lower;
  }

  private isBefore(a: number, b: number): boolean {
    const upper = this.upper[a]! - this.upper[b]!;
    if (upper !== 0) return upper < 0;
    const lower = this.lower[a]! - this.lower[b]!;
    return lower === 0 ? this.nodes[a]! < this.nodes[b]! : lower < 0;
  }

  private swap(a: number, b: number): void {
    const node = this.nodes[a]!;
    const upper = this.upper[a]!;
    const lower = this.lower[a]!;
    this.put(a, this.nodes[b]!, this.upper[b]!, this.lower[b]!);
    this.put(b, node, upper, lower);
  }
}
