import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIDGE_NODES, GAZETTE, HERALD, LEDGER } from "./support/bridge-seeds.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(BRIDGE_NODES, HERALD, GAZETTE, LEDGER);
});
afterAll(() => graph.close());

const HERALD_SLUG = "herald-may";
const GAZETTE_SLUG = "gazette-undated";
const LEDGER_SLUG = "ledger-undated";

const without = <Data>(sources: readonly string[], fields: string): Promise<Data> =>
  dataWithout<Data>(graph, sources, fields);

interface ClaimNode {
  readonly paraphrase: string;
  readonly validTime: string | null;
  readonly dateReason: string | null;
  readonly proposition: {
    readonly date?: string | null;
    readonly validity: Readonly<Record<string, string | boolean | null>>;
  };
}

/** A claim by its paraphrase, as if some sources were withdrawn; undefined where it falls. */
async function claim(sources: readonly string[], paraphrase: string): Promise<ClaimNode | undefined> {
  const { claims } = await without<{ claims: { nodes: ClaimNode[] } }>(
    sources,
    `claims(first: 100) { nodes { paraphrase validTime dateReason proposition {
      validity { everCertain possibleFrom certainFrom certainTo presumedFrom attestedFrom attestedOn } ... on Observation { date }
    } } }`,
  );
  return claims.nodes.find((node) => node.paraphrase === paraphrase);
}

async function validity(
  sources: readonly string[],
  paraphrase: string,
): Promise<Readonly<Record<string, string | boolean | null>> | undefined> {
  return (await claim(sources, paraphrase))?.proposition.validity;
}

/** The date of the deadline that a claim gives. */
async function deadline(sources: readonly string[], paraphrase: string): Promise<string | null | undefined> {
  return (await claim(sources, paraphrase))?.proposition.date;
}

describe("dates without the source they were inferred from", () => {
  it("fall back to what the text alone states, and to unknown where it states nothing", async () => {
    expect(await claim([], "Moss spoke on 20 April.")).toMatchObject({
      validTime: "2024-04-20",
      dateReason: "By herald-may.",
      proposition: { validity: { possibleFrom: "2024-04-20" } },
    });
    expect(await claim([HERALD_SLUG], "Moss spoke on 20 April.")).toMatchObject({
      validTime: "XXXX-04-20",
      dateReason: null,
      proposition: { validity: { possibleFrom: null } },
    });
    expect(await claim([HERALD_SLUG], "The repeal started on 2 April.")).toMatchObject({
      validTime: null,
      proposition: { validity: { possibleFrom: null, certainFrom: "2024-12-31" } },
    });
  });

  it("stay when another source is set aside", async () => {
    const stays = "Moss was interviewed on 15 March.";
    expect(await claim([GAZETTE_SLUG, LEDGER_SLUG], stays)).toEqual(await claim([], stays));
  });

  it("of a source fall back one level: not those that were inferred from the one that fell back", async () => {
    const fields = "sources(order: EARLIEST) { nodes { slug publishedOn dateReason } }";
    const ledger = { slug: LEDGER_SLUG, publishedOn: "2024-05", dateReason: "By gazette-undated." };
    const { sources } = await without<{ sources: { nodes: object[] } }>([HERALD_SLUG], fields);
    expect(sources.nodes).toHaveLength(2);
    expect(sources.nodes).toContainEqual({ slug: GAZETTE_SLUG, publishedOn: "2024", dateReason: null });
    expect(sources.nodes).toContainEqual(ledger);
    const herald = { slug: HERALD_SLUG, publishedOn: "2024-05-01", dateReason: null };
    expect(await without([GAZETTE_SLUG], fields)).toEqual({
      sources: {
        nodes: expect.arrayContaining([
          herald,
          { ...ledger, publishedOn: null, dateReason: null },
        ]) as object[],
      },
    });
  });

  it("of a source change when everything it carries was attested", async () => {
    const year = { attestedFrom: "2024-01-01", attestedOn: "2024-12-31" };
    expect(await validity([HERALD_SLUG], "Moss is mayor.")).toEqual({
      possibleFrom: null,
      everCertain: false,
      certainFrom: null,
      certainTo: null,
      presumedFrom: "2024-12-31",
      ...year,
    });
    expect(await validity([HERALD_SLUG], "It pays for the bridge.")).toMatchObject(year);
    expect(await validity([GAZETTE_SLUG], "Moss stands by her city.")).toMatchObject({
      certainFrom: null,
      attestedOn: null,
    });
  });

  it("of an utterance change when what was said in it was attested; where it has none, its source's date counts", async () => {
    const said = { attestedFrom: "2024-04-20", attestedOn: "2024-04-20" };
    expect(await validity([], "Moss is against the repeal.")).toMatchObject(said);
    const byTheSource = { attestedFrom: "2024-01-01", attestedOn: "2024-12-31" };
    expect(await validity([HERALD_SLUG], "Moss is against the repeal.")).toMatchObject(byTheSource);
  });

  it("of what was said in an utterance that falls are those of the source", async () => {
    const fields = `stances(filter: { subject: ["ferry"] }) { nodes { claims { nodes { saidIn { name } } } validity { attestedOn } } }`;
    const stance = (name: string | null, attestedOn: string): object => ({
      stances: {
        nodes: [
          { claims: { nodes: [{ saidIn: name === null ? null : { name } }] }, validity: { attestedOn } },
        ],
      },
    });
    expect(await without([], fields)).toEqual(stance("An interview", "2024-03-15"));
    expect(await without([HERALD_SLUG], fields)).toEqual(stance(null, "2024-12-31"));
  });

  it("of a deadline fall back in the figure, and not in when the claim holds", async () => {
    expect(await claim([HERALD_SLUG], "The forms are due on 30 June.")).toMatchObject({
      validTime: null,
      proposition: { date: "XXXX-06-30" },
    });
    expect(await deadline([HERALD_SLUG], "The ferry is due.")).toBeNull();
    expect(await deadline([], "The ferry is due.")).toBe("2024-12-31");
  });

  it("of a deadline stay while any source that is left gives it outright", async () => {
    const paraphrase = "The toll is due on 1 September.";
    expect(await deadline([HERALD_SLUG], paraphrase)).toBe("2024-09-01");
    expect(await deadline([HERALD_SLUG, LEDGER_SLUG], paraphrase)).toBe("XXXX-09-01");
  });

  it("decide what holds on the lens's day, and in which order it is listed", async () => {
    const onDay = `query ($sources: [String!]) { asOf(validAt: "2024-04-25", withoutSources: $sources) {
      events(order: EARLIEST) { totalCount undatedCount nodes { name } } } }`;
    const listed = async (sources: string[]): Promise<unknown> =>
      await graph.data<object>(onDay, { sources });
    const names = ["An interview", "The repeal starts", "A speech"].map((name) => ({ name }));
    expect(await listed([])).toEqual({
      asOf: { events: { totalCount: 3, undatedCount: 0, nodes: names } },
    });
    expect(await listed([HERALD_SLUG])).toEqual({
      asOf: { events: { totalCount: 0, undatedCount: 0, nodes: [] } },
    });
    const participations = `person(slug: "ada-moss") { participations { nodes { event { name } } } }`;
    expect(await without([HERALD_SLUG], participations)).toEqual({
      person: { participations: { nodes: [{ event: { name: "A speech" } }] } },
    });
  });
});
