import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedLines } from "../src/exchange/generate/index.ts";
import { importLines } from "../src/exchange/ndjson/index.ts";
import { openGraphDatabase, createGraphDatabase } from "../src/graph-database.ts";
import { graphSchema } from "../src/schema.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { OPERATIONS, OperationWriter, SEED } from "./support/random-operation.ts";
import { smallest } from "./support/smallest.ts";
import { vocabularyOf } from "./support/vocabulary.ts";
import { serveWays, WAYS, type WayServer } from "./support/ways.ts";

/** What a caller is told. */
interface Told {
  readonly status: number;
  readonly body: string;
  readonly link: unknown;
}

/** What one request is told in each way. */
interface EachWay {
  readonly reference: Told;
  readonly planned: Told;
  readonly prepared: Told;
  /** How the last of them was answered. */
  readonly way: unknown;
}

/** Each of them is asked a dozen times. */
const TRIES = Math.ceil(OPERATIONS / 3);

type Variables = Readonly<Record<string, unknown>>;

async function told({ app }: WayServer, query: string, variables: Variables): Promise<Told> {
  const { statusCode, body, headers } = await app.server.fastify.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", "x-request-id": "r-1" },
    payload: JSON.stringify({ query, variables }),
  });
  return { status: statusCode, body, link: headers.link };
}

const PLACES: readonly [string, (place: TestPlace) => Promise<void>][] = [
  ["both articles", () => Promise.resolve()],
  ["a generated graph", generate],
];

async function generate({ url }: TestPlace): Promise<void> {
  await createGraphDatabase(url);
  const database = await openGraphDatabase(url);
  try {
    const lines = generatedLines({ actors: 60, stances: 600, seed: SEED % 1_000 });
    await database.write((db) => importLines(db, { file: "-", lines }));
  } finally {
    await database.close();
  }
}

describe.each(PLACES)("a random operation, questions too, on %s", (_name, fill) => {
  let place: TestPlace;
  let servers: Record<keyof typeof WAYS, WayServer>;
  beforeAll(async () => {
    place = await testPlace();
    await fill(place);
    const serve = (way: keyof typeof WAYS): Promise<WayServer> => serveWays(place, WAYS[way]);
    const reference = await serve("reference");
    servers = { reference, planned: await serve("planned"), prepared: await serve("prepared") };
  });
  afterAll(async () => {
    for (const { app } of Object.values(servers)) await app.close();
    await place.remove();
  });

  /** Asked as often as it takes for each way to take it: plans are made the second time, and Apollo is left the third. */
  async function each(query: string, variables: Variables): Promise<EachWay> {
    const reference = await told(servers.reference, query, variables);
    await told(servers.planned, query, variables);
    const planned = await told(servers.planned, query, variables);
    await told(servers.prepared, query, variables);
    await told(servers.prepared, query, variables);
    servers.prepared.log.length = 0;
    const prepared = await told(servers.prepared, query, variables);
    return { reference, planned, prepared, way: servers.prepared.ways().at(-1) };
  }

  it(
    "is answered byte for byte alike in all three ways, also with other variables",
    async () => {
      const vocabulary = await vocabularyOf(servers.reference.app);
      const writer = new OperationWriter(graphSchema(), vocabulary, SEED, { isIntricate: true });
      const counts = { whole: 0, prepared: 0 };
      for (let number = 0; number < TRIES; number += 1) {
        const { source, variables } = writer.next();
        for (const values of [variables, othersOf(variables)]) {
          const answers = await each(source, values);
          if (!answers.reference.body.includes('"errors"')) counts.whole += 1;
          if (answers.way === "prepared") counts.prepared += 1;
          if (!differ(answers)) continue;
          const small = await smallest(source, async (one) => differ(await each(one, values)));
          const { reference, planned, prepared } = await each(small, values);
          expect({ small, values, planned, prepared }).toEqual({
            small,
            values,
            planned: reference,
            prepared: reference,
          });
        }
      }
      expect(counts.whole).toBeGreaterThan(TRIES / 3);
      // Only what has errors is left to Apollo for good.
      expect(counts.prepared).toBeGreaterThan(counts.whole * 0.95);
    },
    600_000 + 500 * TRIES,
  );
});

function differ({ reference, planned, prepared }: EachWay): boolean {
  return [planned, prepared].some(
    ({ status, body, link }) =>
      status !== reference.status || body !== reference.body || link !== reference.link,
  );
}

/** The same document with other values: every second one is left out, so that its default counts, or it is missed. */
function othersOf(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter((_entry, index) => index % 2 === 1));
}
