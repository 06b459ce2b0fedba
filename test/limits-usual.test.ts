import { Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, Prices } from "../src/platform/limits/index.ts";
import { graphSchema } from "../src/schema.ts";

/** The price of an operation on the graph. */
function priceOf(text: string): number | null {
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error("The text has no operation.");
  return new Prices(graphSchema(), DEFAULT_LIMITS).of({ document, operation, variables: {} })?.nodes ?? null;
}

describe("the price of what is short by nature", () => {
  it("is that of as many as there usually are: five claims of a proposition, four pieces of evidence of a claim", () => {
    const text = "{ stances(first: 10) { nodes { claims { nodes { evidence { nodes { role } } } } } } }";
    expect(priceOf(text)).toBe(10 + 10 * 5 + 10 * 5 * 4);
  });

  it("is that of as many as are asked for, where somebody says how many", () => {
    const text =
      "{ stances(first: 10) { nodes { claims(first: 100) { nodes { evidence(first: 2) { nodes { role } } } } } } }";
    expect(priceOf(text)).toBe(10 + 10 * 100 + 10 * 100 * 2);
  });

  it("lets an answer be traced to its characters within the limits", () => {
    const traced =
      "claims { nodes { claimant { name } evidence { nodes { source { slug } locator { start end } } } } }";
    for (const text of [
      `{ policy(slug: "x") { positions { holdings { nodes { holder { name } stance { ${traced} } } } } } }`,
      `{ agreement(a: "x", b: "y") { value terms { nodes { stanceA { ${traced} } stanceB { ${traced} } } } } }`,
      `{ paths(from: "x", to: "y") { paths { hops { links { proposition { ${traced} } } } } } }`,
      `{ campaign(slug: "x") { progress { collected { observation { ${traced} } } deadline { observation { ${traced} } } } } }`,
    ])
      expect(priceOf(text)).toBeLessThanOrEqual(DEFAULT_LIMITS.costNodes);
  });
});
