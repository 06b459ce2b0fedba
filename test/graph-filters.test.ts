import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphSchema } from "../src/schema.ts";
import type { TestGraph } from "./support/graph.ts";
import { tollGraph } from "./support/toll.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await tollGraph();
});
afterAll(() => graph.close());

/** How a row of each list is told in one line. */
const LINES = {
  stances: ["holder { slug } position subject { slug }", "StanceFilter"],
  ties: ["from { slug } tieKind to { slug }", "TieFilter"],
  observations: ["subject { slug } metric", "ObservationFilter"],
  events: ["name", "EventFilter"],
  traits: ["subject { slug } value", "TraitFilter"],
  arguments: ["subject { slug } bearing", "ArgumentFilter"],
  claims: ["claimant { slug } attribution modality", "ClaimFilter"],
  people: ["slug", "PersonFilter"],
  organizations: ["slug", "OrganizationFilter"],
  policies: ["slug", "PolicyFilter"],
  campaigns: ["slug", "CampaignFilter"],
  subjects: ["slug", "SubjectFilter"],
  actors: ["slug", "ActorFilter"],
  sources: ["slug", "SourceFilter"],
} as const;
type ListName = keyof typeof LINES;

function lineOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value).map(lineOf).join(" ");
}

async function listed(list: ListName, filter: object): Promise<string[]> {
  const [line, input] = LINES[list];
  const data = await graph.data<Record<ListName, { nodes: object[]; totalCount: number }>>(
    `query ($filter: ${input}) { ${list}(first: 100, filter: $filter) { totalCount nodes { ${line} } } }`,
    { filter },
  );
  expect(data[list].totalCount).toBe(data[list].nodes.length);
  return data[list].nodes.map(lineOf).sort();
}

const ADA = "ada-moss SUPPORT bridge-toll";
const BEA = "bea-finn OPPOSE bridge-toll";
const DRIVERS = "drivers OPPOSE bridge-toll";
const NIGHT = "drivers SUPPORT night-toll";
const DEED = "bea-finn SUPPORT night-toll";
const QUALIFIED = "ada-moss OPPOSE night-toll";
const STANCES = [QUALIFIED, ADA, BEA, DEED, DRIVERS, NIGHT];

const claim = (condition: object): object => ({ claim: condition });
const on = (day: string, certainty?: string): object => ({
  holdsAt: { day, ...(certainty && { certainty }) },
});

const CASES: readonly (readonly [list: ListName, filter: object, answer: readonly string[]])[] = [
  ["stances", { position: ["SUPPORT"] }, [ADA, DEED, NIGHT]],
  ["stances", { position: ["SUPPORT", "OPPOSE"] }, STANCES],
  ["stances", { holder: ["ada-moss", "nobody"] }, [QUALIFIED, ADA]],
  ["stances", { subject: ["night-toll"] }, [QUALIFIED, DEED, NIGHT]],
  ["stances", { holder: ["ada-moss"], subject: ["night-toll"] }, [QUALIFIED]],
  ["stances", { holderSector: ["VOTERS"] }, [DRIVERS, NIGHT]],
  // Moss by her post, Finn by whom she works for.
  ["stances", { holderSector: ["GOVERNMENT"] }, [QUALIFIED, ADA, BEA, DEED]],
  ["stances", claim({ kind: ["Stance"], claimant: ["bea-finn"] }), [ADA, BEA, DRIVERS]],
  ["stances", claim({ kind: ["Tie"] }), []],
  ["stances", claim({ claimantSector: ["GOVERNMENT"] }), [NIGHT]],
  ["stances", claim({ attribution: ["DIRECT_QUOTE"] }), [ADA]],
  ["stances", claim({ modality: ["ALLEGED", "PLEDGED"] }), [DRIVERS, NIGHT]],
  ["stances", claim({ rank: ["DEPRECATED"] }), [QUALIFIED]],
  ["stances", claim({ source: ["gazette-june"] }), [QUALIFIED, DEED]],
  ["stances", claim({ dateBasis: ["INFERRED"] }), []],
  ["events", claim({ dateBasis: ["INFERRED"] }), ["speaks"]],
  ["stances", claim({ onWhoseWord: ["SELF"] }), [ADA, BEA]],
  ["stances", claim({ onWhoseWord: ["ALLY"] }), [DRIVERS]],
  ["stances", claim({ onWhoseWord: ["OPPONENT"] }), [ADA]],
  ["stances", claim({ onWhoseWord: ["OFFICIAL"] }), [NIGHT]],
  ["stances", claim({ onWhoseWord: ["OUTLET"] }), [QUALIFIED, DEED]],
  ["traits", claim({ onWhoseWord: ["UNKNOWN"] }), ["ada-moss stubborn"]],
  ["observations", claim({ onWhoseWord: ["OTHER"] }), ["river-city CRIME"]],
  ["observations", claim({ onWhoseWord: ["SELF"] }), ["toll-repeal SIGNATURES_COLLECTED"]],
  ["arguments", claim({ onWhoseWord: ["ALLY"] }), ["bridge-toll FOR"]],
  // One claim must meet all of them: hers is a direct quote, the opponent's is not.
  ["stances", claim({ onWhoseWord: ["OPPONENT"], attribution: ["DIRECT_QUOTE"] }), []],
  ["stances", claim({ attestedBetween: { to: "2024-04-30" } }), [ADA]],
  ["stances", claim({ attestedBetween: { from: "2024-05-02" } }), [QUALIFIED, DEED]],
  ["stances", { attestedBetween: { from: "2024-05-01", to: "2024-05-01" } }, [ADA, BEA, DRIVERS, NIGHT]],
  ["stances", { attestedBetween: { from: "2024-06-02" } }, []],
  ["stances", { attestedBetween: {} }, STANCES],
  ["stances", on("2021-01-01", "HOLDS"), [DRIVERS]],
  ["stances", on("2020-06-01", "HOLDS"), []],
  ["stances", on("2020-06-01", "POSSIBLE"), STANCES],
  ["stances", on("2022-01-01", "POSSIBLE"), STANCES.filter((line) => line !== DRIVERS)],
  ["stances", on("2024-05-01", "HOLDS"), [ADA, BEA, NIGHT]],
  ["stances", on("2024-05-10", "HOLDS"), []],
  ["stances", on("2024-05-10", "PRESUMED"), [ADA, BEA, NIGHT]],
  ["stances", on("2024-05-10"), [ADA, BEA, NIGHT]],
  ["ties", on("2023-01-01", "HOLDS"), ["ada-moss HOLDS_POST river-city"]],
  ["ties", { tieKind: ["ORGANIZES"] }, ["end-the-toll ORGANIZES toll-repeal"]],
  ["ties", { from: ["bea-finn"] }, ["bea-finn IMPLEMENTS night-toll", "bea-finn WORKS_FOR toll-office"]],
  ["ties", { to: ["river-city"] }, ["ada-moss HOLDS_POST river-city"]],
  ["ties", { sector: ["GOVERNMENT"] }, ["ada-moss HOLDS_POST river-city"]],
  ["observations", { metric: ["DEADLINE"] }, ["toll-repeal DEADLINE"]],
  ["observations", { unit: ["SIGNATURE"] }, ["toll-repeal SIGNATURES_COLLECTED"]],
  ["observations", { direction: ["RISING"] }, ["river-city CRIME"]],
  ["observations", { subject: ["river-city"] }, ["river-city CRIME"]],
  ["events", { eventKind: ["KILLING"] }, ["a crash"]],
  ["events", { channel: ["SPEECH"] }, ["speaks"]],
  ["events", { participant: ["cal-reed"] }, ["a crash"]],
  ["traits", { traitKind: ["SCOPE"] }, ["bridge-toll trucks"]],
  ["traits", { valueKey: ["TRUCKS"] }, ["bridge-toll trucks"]],
  ["traits", { subject: ["ada-moss"] }, ["ada-moss stubborn"]],
  ["arguments", { bearing: ["AGAINST"] }, ["toll-repeal AGAINST"]],
  ["arguments", { degree: ["PARTIAL"] }, ["bridge-toll FOR"]],
  ["arguments", { subject: ["toll-repeal"] }, ["toll-repeal AGAINST"]],
  ["claims", { kind: ["Argument"] }, ["ada-moss PARAPHRASED ASSERTED", "gazette REPORTED ASSERTED"]],
  ["claims", { claimant: ["toll-office"] }, ["toll-office PARAPHRASED PLEDGED"]],
  ["claims", { rank: ["DEPRECATED"] }, ["gazette REPORTED ASSERTED"]],
  ["people", { background: true }, ["cal-reed"]],
  ["people", { background: false }, ["ada-moss", "bea-finn"]],
  ["people", { slug: ["bea-finn", "herald"] }, ["bea-finn"]],
  ["organizations", { organizationKind: ["INFORMAL_GROUP"] }, ["drivers"]],
  ["organizations", { sector: ["VOTERS", "GOVERNMENT"] }, ["drivers", "toll-office"]],
  ["campaigns", { campaignKind: ["INITIATIVE"] }, ["toll-repeal"]],
  ["policies", { slug: ["night-toll"] }, ["night-toll"]],
  ["subjects", { type: ["Campaign"] }, ["toll-repeal"]],
  ["actors", { type: ["Person"] }, ["ada-moss", "bea-finn", "cal-reed"]],
  ["sources", { sourceKind: ["COLUMN"] }, ["gazette-june"]],
  ["sources", { publisher: ["herald"] }, ["herald-may"]],
  ["sources", { slug: ["herald-may"] }, ["herald-may"]],
];

interface InputField {
  readonly type: { toString(): string };
}

const INPUTS = Object.values(graphSchema().getTypeMap()).flatMap((type) => {
  if (!type.name.endsWith("Filter")) return [];
  const fields = (type as unknown as { getFields(): Record<string, InputField> }).getFields();
  return Object.entries(fields).map(([field, { type: of }]) => ({ input: type.name, field, of: String(of) }));
});
describe("a filter", () => {
  it.each(CASES)("of %s by %j answers %j", async (list, filter, answer) => {
    expect(await listed(list, filter)).toEqual([...answer].sort());
  });

  it("asks nothing where it is null, empty, or has null fields only", async () => {
    for (const filter of [{}, { position: null, holder: null, claim: null, holdsAt: null }]) {
      expect(await listed("stances", filter)).toEqual([...STANCES].sort());
    }
    expect(await listed("stances", null as never)).toEqual([...STANCES].sort());
    expect(await listed("stances", claim({}))).toEqual([...STANCES].sort());
  });
});

const LISTS_OF = INPUTS.flatMap(({ input, field, of }) => {
  const list = (Object.keys(LINES) as ListName[]).find((name) => LINES[name][1] === input);
  return list === undefined || !of.startsWith("[") ? [] : [[list, field] as const];
});

describe("the cases", () => {
  /** Tested below, on the lists that have them. */
  const ELSEWHERE = ["EvidenceFilter.role", "ParticipantFilter.role", "PropositionFilter.kind"];
  /** Filters of questions, not of lists: each has tests of its own. */
  const OF_QUESTIONS = ["PositionsFilter"];
  /** All kinds of propositions share these conditions, and all kinds of nodes those. */
  const SHARED = ["claim", "holdsAt", "attestedBetween", "slug", "sector", "background"];

  it("try each field of each filter", () => {
    const tried = new Set<string>(ELSEWHERE);
    for (const [list, filter] of CASES) {
      for (const [field, value] of Object.entries(filter)) {
        tried.add(`${LINES[list][1]}.${field}`);
        if (field === "claim")
          for (const own of Object.keys(value as object)) tried.add(`ClaimFilter.${own}`);
      }
    }
    const triedShared = SHARED.filter((field) => [...tried].some((name) => name.endsWith(`.${field}`)));
    expect(triedShared).toEqual(SHARED);
    const all = INPUTS.filter(({ input, field }) => !SHARED.includes(field) && !OF_QUESTIONS.includes(input));
    const names = all.map(({ input, field }) => `${input}.${field}`);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });

  it("of evidence by role keeps who speaks apart from what carries", async () => {
    const evidence = (role: string): string => `evidence(filter: { role: ${role} }) { totalCount }`;
    const { source } = await graph.data<{ source: Record<string, { totalCount: number }> }>(
      `{ source(slug: "herald-may") { carries: ${evidence("[CARRIES]")} speaker: ${evidence("[SPEAKER]")} dating: ${evidence("DATING")} none: ${evidence("[]")} } }`,
    );
    const counts = Object.values(source).map(({ totalCount }) => totalCount);
    expect(counts).toEqual([13, 1, 1, 0]);
  });

  it("of participations by role and of propositions by kind", async () => {
    const data = await graph.data(
      `{ person(slug: "cal-reed") { victim: participations(filter: { role: [VICTIM] }) { nodes { event { name } } } speaker: participations(filter: { role: [SPEAKER] }) { nodes { role } } }
         changeSets(first: 1) { nodes { propositions(filter: { kind: [Argument] }) { nodes { kind } } } } }`,
    );
    expect(data).toEqual({
      person: { victim: { nodes: [{ event: { name: "a crash" } }] }, speaker: { nodes: [] } },
      changeSets: { nodes: [{ propositions: { nodes: [{ kind: "Argument" }] } }] },
    });
  });
});

describe("an empty list", () => {
  it.each(LISTS_OF)("in the filter of %s by %s matches nothing", async (list, field) => {
    expect(await listed(list, { [field]: [] })).toEqual([]);
  });

  it.each(INPUTS.filter(({ input, of }) => input === "ClaimFilter" && of.startsWith("[")))(
    "of $field in the filter of claims by one that meets all matches nothing",
    async ({ field }) => {
      expect(await listed("stances", claim({ [field]: [] }))).toEqual([]);
    },
  );
});
