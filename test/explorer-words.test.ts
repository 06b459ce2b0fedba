import { describe, expect, it } from "vitest";
import { isolated } from "../src/explorer/parts/words/index.ts";

describe("somebody's text in a sentence that is no element", () => {
  it.each([
    ["a name that turns what follows", "Ann\u202eeel", "\u2068Ann\u202eeel\u2069"],
    ["a name in Hebrew", "\u05d0\u05df", "\u2068\u05d0\u05df\u2069"],
    ["a name in Arabic", "\u0645\u0646\u0649", "\u2068\u0645\u0646\u0649\u2069"],
  ])("keeps %s apart", (_, text, kept) => {
    expect(isolated(text)).toBe(kept);
  });

  it("leaves all others as they are", () => {
    expect(["George Gascón", "李", "", "🏗️"].map(isolated)).toEqual(["George Gascón", "李", "", "🏗️"]);
  });
});
