import { describe, expect, it } from "vitest";
import {
  explanationWords,
  isolated,
  percentWords,
  tieVerb,
  valueWords,
  wholeWords,
} from "../src/explorer/parts/words/index.ts";

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

describe("what the sides of a conflict say", () => {
  it.each([
    ["TRAIT", "NONVIOLENT_FELONIES", "nonviolent felonies"],
    ["TRAIT", "ALL (no limit given)", "all (no limit given)"],
    ["TRAIT", "the LAPD", "the LAPD"],
    ["FIGURE", "JUST_OVER 560000 SIGNATURE", "just over 560,000 signature"],
    ["FIGURE", "2022-07-06", "2022-07-06"],
    ["FIGURE", "ABOUT 5000000 USD", "about 5,000,000 USD"],
    ["FIGURE", "-560000 SIGNATURE", "-560,000 signature"],
  ])("is told without the capitals of the API: %s, %s", (kind, says, told) => {
    expect(valueWords(kind, says)).toBe(told);
  });

  it("is told alike in the explanation", () => {
    const members = [{ says: "ALL (no limit given)" }, { says: "the LAPD's" }];
    const explanation = "Its SCOPE is said to be ALL (no limit given) and the LAPD's; it has one at a time.";
    expect(explanationWords({ kind: "TRAIT", explanation, members })).toBe(
      "Its scope is said to be all (no limit given) and the LAPD's; it has one at a time.",
    );
    const alike = [{ says: "560000 SIGNATURE" }, { says: "JUST_OVER 560000 SIGNATURE" }];
    const twice = "One says JUST_OVER 560000 SIGNATURE, one 560000 SIGNATURE.";
    expect(explanationWords({ kind: "FIGURE", explanation: twice, members: alike })).toBe(
      "One says just over 560,000 signature, one 560,000 signature.",
    );
    const figures = [{ says: "EXACTLY 500000 SIGNATURE" }];
    const given = "SIGNATURES_COLLECTED is given as EXACTLY 500000 SIGNATURE.";
    expect(explanationWords({ kind: "FIGURE", explanation: given, members: figures })).toBe(
      "Signatures collected is given as exactly 500,000 signature.",
    );
  });
});

describe("what somebody does", () => {
  const group = {
    type: "Organization",
    slug: "a",
    name: "some prosecutors",
    organizationKind: "INFORMAL_GROUP",
  };
  const union = { name: "the union", organizationKind: "UNION" };
  const person = { name: "Ann" };

  it.each([
    [group, "organize, count against"],
    [union, "organizes, counts against"],
    [person, "organizes, counts against"],
  ])("is told in the number of $name", (first, told) => {
    const verbs = [
      tieVerb({ tieKind: "ORGANIZES", bearsAs: null }, first),
      tieVerb({ tieKind: "BEARS_ON", bearsAs: "AGAINST" }, first),
    ];
    expect(verbs.join(", ")).toBe(told);
  });
});

describe("a number", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [13_831, "13,831"],
    [1_234_567, "1,234,567"],
  ])("has separators: %d", (count, told) => {
    expect(wholeWords(count)).toBe(told);
  });

  it.each([
    [0, "0 %"],
    [0.0001, "less than 1 %"],
    [0.0049, "less than 1 %"],
    [0.005, "1 %"],
    [0.66, "66 %"],
    [0.994, "99 %"],
    [0.9999, "more than 99 %"],
    [1, "100 %"],
    [1.25, "125 %"],
  ])("of a share is told to be nothing or all only where it is: %d", (share, told) => {
    expect(percentWords(share)).toBe(told);
  });
});
