const FIRST_CAPACITY = 1_024;

/**
 * A number for each of many things, by their serials: all 0 again at once, without going through them. A search that
 * awaits nothing borrows one that is there already.
 */
export class Marks {
  private values = new Int32Array(FIRST_CAPACITY);
  private stamps = new Int32Array(FIRST_CAPACITY);
  private stamp = 0;

  /** Makes every number 0. */
  begin(): void {
    if (this.stamp === 0x7f_ff_ff_ff) this.stamps.fill(0);
    this.stamp = (this.stamp % 0x7f_ff_ff_ff) + 1;
  }

  get(serial: number): number {
    return this.stamps[serial] === this.stamp ? (this.values[serial] ?? 0) : 0;
  }

  set(serial: number, value: number): void {
    if (serial >= this.stamps.length) this.grow(serial + 1);
    this.stamps[serial] = this.stamp;
    this.values[serial] = value;
  }

  private grow(least: number): void {
    const capacity = Math.max(least, this.stamps.length * 2);
    const [values, stamps] = [new Int32Array(capacity), new Int32Array(capacity)];
    values.set(this.values);
    stamps.set(this.stamps);
    this.values = values;
    this.stamps = stamps;
  }
}
