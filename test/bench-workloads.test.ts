import { Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { Draw, WORKLOADS, type Facts, type Variables, type Workload } from "../bench/workloads/index.ts";
import { DEFAULT_LIMITS, Prices } from "../src/platform/limits/index.ts";
import { graphSchema } from "../src/schema.ts";

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${name}-${String(place)}`);

const facts: Facts = {
  actors: numbered("person", 500),
  ordinaryActors: numbered("group", 100),
  policies: numbered("policy", 75),
  campaigns: numbered("campaign", 25),
  middles: numbered("policy", 8).map((slug) => ({ slug, offset: 40, sortDay: 15_000, serial: 7 })),
  knownAt: "2014-01-01T00:00:00Z",
  validAt: "2016-01-01",
};

/** As a contender would send them: its own cursor for a place. */
function sent(variables: Variables): Record<string, unknown> {
  return "after" in variables ? { ...variables, after: "cursor" } : variables;
}

function priceOf({ document: text, variables }: Workload): number | null {
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [first] = variables(facts);
  if (operation === undefined || first === undefined) throw new Error("The workload has no operation.");
  const prices = new Prices(graphSchema(), DEFAULT_LIMITS);
  return prices.of({ document, operation, variables: sent(first) })?.nodes ?? null;
}

describe("the benchmark's workloads", () => {
  it.each(WORKLOADS)("$name asks only for what the schema has", ({ document }) => {
    expect(validate(graphSchema(), parse(document))).toEqual([]);
  });

  it.each(WORKLOADS)("$name has variables that fit, and costs no more than is allowed", (workload) => {
    expect(priceOf(workload)).toBeGreaterThan(0);
    expect(priceOf(workload)).toBeLessThanOrEqual(DEFAULT_LIMITS.costNodes);
  });

  it.each(WORKLOADS)("$name asks at least fifty times, in the same way each time", ({ variables }) => {
    expect(variables(facts).length).toBeGreaterThanOrEqual(50);
    expect(variables(facts)).toEqual(variables(facts));
  });

  it("draw hubs more often than others, and others too", () => {
    const drawn = new Draw(1).mixed(facts.actors, 1_000);
    const hubs = drawn.filter((slug) => facts.actors.indexOf(slug) < 5).length;
    expect(hubs).toBeGreaterThan(100);
    expect(new Set(drawn).size).toBeGreaterThan(250);
  });

  it("draw different ones where different ones are wanted, and all where there are no more", () => {
    expect(new Set(new Draw(1).different(facts.policies, 10)).size).toBe(10);
    expect(new Draw(1).different(["one", "two"], 10).toSorted()).toEqual(["one", "two"]);
  });

  it("say so when there is nothing to draw from", () => {
    expect(() => new Draw(1).any([])).toThrow("nothing to draw from");
  });
});
