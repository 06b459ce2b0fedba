import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphSchema } from "../src/schema.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { plannableFields } from "./support/plannable.ts";
import { Asker, validDocument, type BothWays } from "./support/planned.ts";
import { randomGraph } from "./support/random-graph.ts";
import { OPERATIONS, OperationWriter, SEED, type RandomOperation } from "./support/random-operation.ts";
import { smallest } from "./support/smallest.ts";
import { vocabularyOf } from "./support/vocabulary.ts";

const GRAPHS: readonly [string, () => Promise<TestGraph>][] = [
  ["both articles", seededGraph],
  ["a random graph", () => randomGraph(7)],
];

describe.each(GRAPHS)("a random operation on %s", (_name, open) => {
  let graph: TestGraph;
  let asker: Asker;
  beforeAll(async () => {
    graph = await open();
    asker = new Asker(graph);
  });
  afterAll(() => graph.close());

  /** Whether the two ways differ: the planned one may only leave what the other answers with an error. */
  const differ = ({ reference, planned }: BothWays): boolean => planned !== null && planned !== reference;

  it(
    "is answered byte for byte alike, in either way",
    async () => {
      const isUsable = plannableFields();
      const vocabulary = await vocabularyOf(graph);
      const writer = new OperationWriter(graphSchema(), vocabulary, SEED, { isUsable, isIntricate: true });
      const counts = { planned: 0, answered: 0 };
      for (let number = 0; number < OPERATIONS; number += 1) {
        const operation = writer.next();
        if (!isValid(operation)) continue;
        const both = await asker.both(operation.source, operation.variables);
        if (both.reference !== null) counts.answered += 1;
        if (both.planned !== null) counts.planned += 1;
        if (differ(both)) {
          const isWrong = async (source: string): Promise<boolean> =>
            differ(await asker.both(source, operation.variables));
          const source = await smallest(operation.source, isWrong);
          const { planned, reference } = await asker.both(source, operation.variables);
          expect({ source, variables: operation.variables, planned }).toEqual({ planned: reference });
        }
      }
      expect(counts.answered).toBeGreaterThan(OPERATIONS / 3);
      expect(counts.planned).toBeGreaterThan(counts.answered * 0.8);
    },
    600_000 + 200 * OPERATIONS,
  );
});

function isValid({ source }: RandomOperation): boolean {
  try {
    validDocument(source);
    return true;
  } catch {
    return false;
  }
}
