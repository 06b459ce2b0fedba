import { afterAll, beforeAll, expect, it } from "vitest";
import type { Position } from "../src/claims/stance/index.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { paper } from "./support/toll.ts";

// Random stances, and their conflicts found anew by comparing each with each, from what the API says of them.

const HOLDERS = 6;
const SUBJECTS = 4;
const STANCES = 90;
const POSITIONS = ["SUPPORT", "OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED", "DECLINED"] as const;
const MODALITIES = ["ASSERTED", "ASSERTED", "ASSERTED", "PLEDGED", "ALLEGED", "DENIED"] as const;

/** Numbers that look random and are the same in each run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function seeds(): string[] {
  const next = random(7);
  const papers = ["herald", "gazette", "ledger"];
  const nodes = [
    ...papers.map((slug) => ({ slug, type: "Organization", name: `The ${slug}`, kind: "MEDIA" })),
    ...Array.from({ length: HOLDERS }, (_, index) => ({
      slug: `holder-${String(index)}`,
      type: "Person",
      name: `Holder ${String(index)}`,
    })),
    ...Array.from({ length: SUBJECTS }, (_, index) => ({
      slug: `subject-${String(index)}`,
      type: "Policy",
      name: `subject ${String(index)}`,
    })),
  ];
  const stance = (publisher: string): Record<string, unknown> => {
    const [from, length] = [2018 + next(5), next(3)];
    const ends = ["", "..", String(from + length)];
    return {
      stance: {
        holder: `holder-${String(next(HOLDERS))}`,
        subject: `subject-${String(next(SUBJECTS))}`,
        position: POSITIONS[next(POSITIONS.length)],
      },
      claimant: publisher,
      attribution: "REPORTED",
      modality: MODALITIES[next(MODALITIES.length)],
      ...(next(4) === 0 ? {} : { when: `${String(from)}/${ends[next(3)] ?? ""}` }),
    };
  };
  return [
    JSON.stringify({ nodes }),
    ...papers.map((publisher, index) =>
      paper(`${publisher}-may`, {
        publisher,
        publishedOn: `2024-05-0${String(index + 1)}`,
        recordedAt: `2024-06-0${String(index + 1)}T12:00:00Z`,
        claims: Array.from({ length: STANCES / papers.length }, () => stance(publisher)),
      }),
    ),
  ];
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(...seeds());
});
afterAll(() => graph.close());

interface AskedStance {
  readonly key: string;
  readonly position: Position;
  readonly holder: { readonly slug: string };
  readonly subject: { readonly slug: string };
  readonly validity: { readonly certainFrom: string | null; readonly certainTo: string | null };
  readonly claims: { readonly nodes: readonly { readonly modality: string }[] };
}

interface Asked {
  readonly stances: { readonly nodes: readonly AskedStance[] };
  readonly conflicts: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly members: readonly { readonly key: string }[] }[];
  };
}

const FIELDS = `stances(first: 100) { nodes { key position holder { slug } subject { slug } validity { certainFrom certainTo } claims { nodes { modality } } } }
  conflicts(kind: STANCE, first: 100) { totalCount nodes { members { key } } }`;

/** ISO dates compare as text; where both days are null it is never certain, where the last one is, it is open. */
function clash(one: AskedStance, other: AskedStance): boolean {
  const counts = ({ claims, position }: AskedStance): boolean =>
    position !== "DECLINED" &&
    claims.nodes.some(({ modality }) => modality === "ASSERTED" || modality === "PLEDGED");
  const days = [one, other].map(({ validity: { certainFrom, certainTo } }) => ({
    from: certainFrom ?? "9999",
    to: certainTo ?? (certainFrom === null ? "0000" : "9998"),
  }));
  const [first, second] = days;
  if (first === undefined || second === undefined) return false;
  const [from, to] = [
    first.from > second.from ? first.from : second.from,
    first.to < second.to ? first.to : second.to,
  ];
  const isSame = one.holder.slug === other.holder.slug && one.subject.slug === other.subject.slug;
  return isSame && one.position !== other.position && counts(one) && counts(other) && from <= to;
}

/** Sides that are reached from each other. */
function groupsOf(stances: readonly AskedStance[]): string[] {
  const groups: AskedStance[][] = [];
  for (const stance of stances) {
    const near = groups.filter((group) => group.some((other) => clash(stance, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([stance, ...near.flat()]);
  }
  return groups.filter((group) => group.length > 1).map(nameOf);
}

const nameOf = (sides: readonly { readonly key: string }[]): string =>
  sides
    .map(({ key }) => key)
    .sort()
    .join(" ");

const LENSES = [
  "",
  ...["2018-07-01", "2019-07-01", "2020-07-01", "2021-07-01", "2024-05-02"].map(
    (day) => `(validAt: "${day}")`,
  ),
  '(knownAt: "2024-06-02T13:00:00Z")',
  '(withoutSources: ["gazette-may"])',
  '(validAt: "2020-07-01", withoutSources: ["herald-may"])',
];

it.each(LENSES)("finds the conflicts that a comparison of each stance with each finds: %s", async (lens) => {
  const { asOf } = await graph.data<{ asOf: Asked }>(`{ asOf${lens} { ${FIELDS} } }`);
  const found = asOf.conflicts.nodes.map(({ members }) => nameOf(members));
  expect(found.sort()).toEqual(groupsOf(asOf.stances.nodes).sort());
  if (lens === "") expect(found.length).toBeGreaterThan(5);
});
