import { readFileSync } from "node:fs";
import { Draw } from "./draw.ts";
import type { Facts, Middle } from "./facts.ts";
import { WORKLOAD_NAMES, type WorkloadName } from "./names.ts";

export { Draw } from "./draw.ts";
export type { Facts, Middle } from "./facts.ts";
export { WORKLOAD_NAMES, type WorkloadName } from "./names.ts";

/** How many requests with different variables a workload has; they are sent in turn. */
const VARIABLE_SETS = 64;
const SEED = 20;
const POLICIES_OF_LEVELS = 10;

/** The variables of one request. `after` of a page is a `Middle`, of which each contender makes its own cursor. */
export type Variables = Readonly<Record<string, string | readonly string[] | Middle>>;

/** One question that all contenders are asked. */
export interface Workload {
  readonly name: WorkloadName;
  /** What is asked, for people. */
  readonly title: string;
  /** The GraphQL document. */
  readonly document: string;
  readonly variables: (facts: Facts) => Variables[];
}

type Drawing = (facts: Facts, draw: Draw) => Variables[];

const ofPolicies: Drawing = ({ policies }, draw) =>
  draw.mixed(policies, VARIABLE_SETS).map((slug) => ({ slug }));

const PARTS: Readonly<Record<WorkloadName, { title: string; drawing: Drawing }>> = {
  point: {
    title: "an actor by its slug",
    drawing: ({ actors }, draw) => draw.mixed(actors, VARIABLE_SETS).map((slug) => ({ slug })),
  },
  list: { title: "policy → 20 stances → holder, evidence → source", drawing: ofPolicies },
  page: {
    title: "50 supporting stances from the middle of a policy's list",
    drawing: ({ middles }, draw) =>
      draw.mixed(middles, VARIABLE_SETS).map((after) => ({ slug: after.slug, after })),
  },
  levels: {
    title: "10 policies × 10 stances → holder → ties → organization",
    drawing: ({ policies }, draw) => times(() => ({ slugs: draw.different(policies, POLICIES_OF_LEVELS) })),
  },
  neighbours: {
    title: "who stands on the same subjects as an actor",
    drawing: ({ ordinaryActors }, draw) => times(() => ({ slug: draw.any(ordinaryActors) })),
  },
  path: {
    title: "the shortest way between two actors",
    drawing: ({ actors }, draw) =>
      times(() => {
        const [from = "", to = ""] = draw.different(actors, 2);
        return { from, to };
      }),
  },
  search: {
    title: "the first 10 names with some words",
    drawing: ({ actors, policies }, draw) =>
      [...draw.mixed(actors, VARIABLE_SETS / 2), ...draw.mixed(policies, VARIABLE_SETS / 2)].map((slug) => ({
        text: slug.replace("-", " "),
      })),
  },
  positions: { title: "a policy's positions: tally and 20 holdings with evidence", drawing: ofPolicies },
  progress: {
    title: "whether a campaign will make it, with figures and evidence",
    drawing: ({ campaigns }, draw) => draw.mixed(campaigns, VARIABLE_SETS).map((slug) => ({ slug })),
  },
  "list-then": {
    title: "the list as the database stood at an instant",
    drawing: (facts, draw) =>
      ofPolicies(facts, draw).map((variables) => ({ ...variables, knownAt: facts.knownAt })),
  },
  "list-on-day": {
    title: "the list of what holds on a day",
    drawing: (facts, draw) =>
      ofPolicies(facts, draw).map((variables) => ({ ...variables, validAt: facts.validAt })),
  },
};

/** All workloads, in the order of the tables. */
export const WORKLOADS: readonly Workload[] = WORKLOAD_NAMES.map((name) => ({
  name,
  title: PARTS[name].title,
  document: readFileSync(new URL(`${name}.graphql`, import.meta.url), "utf8"),
  variables: (facts) => PARTS[name].drawing(facts, new Draw(SEED)),
}));

/** The GraphQL document of a workload. */
export function documentOf(name: WorkloadName): string {
  return WORKLOADS.find((workload) => workload.name === name)?.document ?? "";
}

function times(draw: () => Variables): Variables[] {
  return Array.from({ length: VARIABLE_SETS }, draw);
}
