import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_LENS,
  globalId,
  makeLens,
  MAXIMUM_LENS_DAY,
  OPEN_REVISION,
  parseGlobalId,
  parseLensSuffix,
  type LensParts,
} from "../src/lens/index.ts";

const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/u);
const lensParts: fc.Arbitrary<LensParts> = fc.record({
  validAt: fc.option(fc.integer({ min: -MAXIMUM_LENS_DAY, max: MAXIMUM_LENS_DAY })),
  knownAt: fc.option(fc.integer({ min: 0, max: OPEN_REVISION - 1 })),
  withoutSources: fc.array(slug, { maxLength: 20 }),
});

describe("a lens", () => {
  it.each<[LensParts, string]>([
    [{}, ""],
    [{ validAt: 17000, knownAt: 42 }, "@17000,42"],
    [{ knownAt: 42 }, "@,42"],
    [{ validAt: 17000 }, "@17000,"],
    [{ validAt: 0, knownAt: 0 }, "@0,0"],
    [{ validAt: -5 }, "@-5,"],
    [{ withoutSources: ["fox-news"] }, "@,,fox-news"],
    [{ validAt: 17000, knownAt: 42, withoutSources: ["b", "a", "b"] }, "@17000,42,a+b"],
  ])("%j is written %j", (parts, suffix) => {
    expect(makeLens(parts).suffix).toBe(suffix);
    expect(parseLensSuffix(suffix)).toEqual(makeLens(parts));
  });

  it("is read from what it wrote, whatever it is", () => {
    fc.assert(
      fc.property(lensParts, (parts) => {
        const lens = makeLens(parts);
        expect(parseLensSuffix(lens.suffix)).toEqual(lens);
      }),
    );
  });

  it("has the key of another one only when both are equal", () => {
    fc.assert(
      fc.property(lensParts, lensParts, (left, right) => {
        const [one, other] = [makeLens(left), makeLens(right)];
        expect(one.key === other.key).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(makeLens({ withoutSources: ["b", "a"] }).key).toBe(
      makeLens({ withoutSources: ["a", "b", "a"] }).key,
    );
  });

  it.each<[LensParts, string]>([
    [{ validAt: MAXIMUM_LENS_DAY + 1 }, "validAt is 3700001"],
    [{ validAt: -MAXIMUM_LENS_DAY - 1 }, "validAt is -3700001"],
    [{ validAt: 1.5 }, "validAt is 1.5"],
    [{ knownAt: -1 }, "knownAt is -1"],
    [{ knownAt: OPEN_REVISION }, "knownAt is 2147483647"],
    [{ withoutSources: ["Fox News"] }, '"Fox News"'],
    [{ withoutSources: [""] }, '""'],
    [{ withoutSources: Array.from({ length: 21 }, (_, index) => `s${String(index)}`) }, "21 sources"],
  ])("refuses %j and says what it saw", (parts, seen) => {
    expect(() => makeLens(parts)).toThrow(expect.objectContaining({ code: "BAD_LENS" }));
    expect(() => makeLens(parts)).toThrow(seen);
  });

  it.each([
    "@",
    "@,",
    "@,,",
    "@017000,",
    "@17000",
    "@17000,042",
    "@-0,",
    "@,,b+a",
    "@,,a+a",
    "@,,a+",
    "@9999999,",
    "@,2147483647",
    "x",
  ])("is not read from %j, which no answer gives", (suffix) => {
    expect(() => parseLensSuffix(suffix)).toThrow(expect.objectContaining({ code: "BAD_ID" }));
  });
});

describe("a global id", () => {
  it("is type, key and lens, and plain under the default lens", () => {
    expect(globalId("Person", "jane-doe", DEFAULT_LENS)).toBe("Person:jane-doe");
    expect(globalId("Policy", "tolls", makeLens({ validAt: 17000, knownAt: 42 }))).toBe(
      "Policy:tolls@17000,42",
    );
    expect(globalId("Stance", 7, makeLens({ withoutSources: ["fox-news"] }))).toBe("Stance:7@,,fox-news");
  });

  it("is read from what was written", () => {
    const type = fc.constantFrom("Person", "ChangeSet");
    const key = fc.oneof(slug, fc.nat().map(String), fc.stringMatching(/^[A-Z2-7]{26}$/u));
    fc.assert(
      fc.property(type, key, lensParts, (typeName, keyText, parts) => {
        const lens = makeLens(parts);
        expect(parseGlobalId(globalId(typeName, keyText, lens))).toEqual({
          type: typeName,
          key: keyText,
          lens,
        });
      }),
    );
  });

  it.each([
    "",
    "Person",
    "Person:",
    ":jane",
    "person:jane",
    "Person:jane doe",
    "Person:a:b",
    "Person:a@b",
    "Person:a@1,2@3,4",
    "Person:a\n",
  ])("is not %j, and the refusal is a BAD_ID", (id) => {
    expect(() => parseGlobalId(id)).toThrow(expect.objectContaining({ code: "BAD_ID" }));
  });
});
