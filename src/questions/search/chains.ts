import { NumberTable } from "../../platform/memory/index.ts";

/** Lists of numbers by number that only grow, in typed arrays: up to 8 bytes a value and 4 a list. */
export class Chains {
  /** The link that was added last, by key, counted from 1; the same of the link before each. 0 where there is none. */
  private readonly lists = new NumberTable(["last"]);
  private readonly links = new NumberTable(["value", "before"]);

  /** Adds a value to the list of a key; keys are 0, 1, 2 and so on, each used for the first time in that order. */
  add(key: number, value: number): void {
    if (key === this.lists.length) this.lists.push({ last: 0 });
    const link = this.links.push({ value, before: this.lists.at(key, "last") });
    this.lists.set(key, "last", link + 1);
  }

  /** Calls with each value of a list, the newest first. */
  visit(key: number, visitor: (value: number) => void): void {
    let link = this.lists.at(key, "last") - 1;
    while (link >= 0) {
      visitor(this.links.at(link, "value"));
      link = this.links.at(link, "before") - 1;
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
