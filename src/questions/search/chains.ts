import { IntTable } from "../../platform/memory/index.ts";

/** Lists of numbers by number that only grow, in two typed arrays: 8 bytes a value and 8 a list. */
export class Chains {
  private readonly lists = new IntTable(["last", "count"]);
  private readonly links = new IntTable(["value", "before"]);

  /** Adds a value to the list of a key; keys are 0, 1, 2 and so on, each used for the first time in that order. */
  add(key: number, value: number): void {
    if (key === this.lists.length) this.lists.push({ last: -1, count: 0 });
    const link = this.links.push({ value, before: this.lists.at(key, "last") });
    this.lists.set(key, "last", link);
    this.lists.set(key, "count", this.lists.at(key, "count") + 1);
  }

  count(key: number): number {
    return this.lists.at(key, "count");
  }

  /** Calls with each value of a list, the newest first. */
  visit(key: number, visitor: (value: number) => void): void {
    let link = this.lists.at(key, "last");
    while (link >= 0) {
      visitor(this.links.at(link, "value"));
      link = this.links.at(link, "before");
    }
  }

  trim(): void {
    this.lists.trim();
    this.links.trim();
  }

  get byteLength(): number {
    return this.lists.byteLength + this.links.byteLength;
  }
}
