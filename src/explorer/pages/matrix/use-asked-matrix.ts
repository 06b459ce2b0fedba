import type { VariablesOf } from "gql.tada";
import { isOf, useAddressPart } from "../../parts/address/index.ts";
import { SECTORS } from "../../parts/words/index.ts";
import type { matrixActors } from "./matrix-actors.graphql.ts";
import type { matrixSubjects } from "./matrix-subjects.graphql.ts";

export type ActorFilter = VariablesOf<typeof matrixActors>["filter"];
export type SubjectFilter = VariablesOf<typeof matrixSubjects>["filter"];

export const KINDS = { Person: "people", Organization: "organizations and groups" } as const;
export const COLUMNS = {
  Policy: "policies, by name",
  Campaign: "campaigns, by name",
  Person: "people, by name",
  Organization: "organizations, by name",
} as const;

/** Which rows and columns the address asks for; null for those of which most is known. */
export interface AskedMatrix {
  readonly actors: ActorFilter | null;
  readonly subjects: SubjectFilter | null;
}

export function useAskedMatrix(): AskedMatrix {
  const [sector] = useAddressPart("sector");
  const [kind] = useAddressPart("kind");
  const [columns] = useAddressPart("columns");
  const type = isOf(KINDS, kind) ? { type: [kind] } : {};
  const known = SECTORS.find((one) => one === sector);
  const of = known === undefined ? {} : { sector: [known] };
  const isAnybody = known === undefined && !isOf(KINDS, kind);
  return {
    actors: isAnybody ? null : { background: false, ...of, ...type },
    subjects: isOf(COLUMNS, columns) ? { background: false, type: [columns] } : null,
  };
}
