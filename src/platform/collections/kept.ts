/** Values by key, as many as it may keep: the one that was not asked for longest goes first. */
export class Kept<Value> {
  private readonly most: number;
  private readonly values = new Map<string, Value>();

  constructor(most: number) {
    this.most = most;
  }

  get size(): number {
    return this.values.size;
  }

  /** What is kept, or else what is made now. */
  at(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    const value = known === undefined ? make() : known;
    this.set(key, value);
    return value;
  }

  /** What is kept, if it is; it counts as asked for. */
  get(key: string): Value | undefined {
    const known = this.values.get(key);
    if (known !== undefined) this.set(key, known);
    return known;
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.most && oldest.done !== true) this.values.delete(oldest.value);
  }
}
