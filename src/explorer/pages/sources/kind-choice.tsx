import type { VariablesOf } from "gql.tada";
import { useAddressPart } from "../../parts/address/index.ts";
import { Choice } from "../../parts/choice/index.ts";
import type { onlyThere } from "./only-there.graphql.ts";

type Kinds = VariablesOf<typeof onlyThere>["kinds"];

/** Spellings and other attributes would push everything else to the end of the list. */
const USUAL = ["Stance", "Observation", "Argument", "Event", "Tie"] as const;

const CHOICES = {
  Stance: "stances",
  Observation: "figures",
  Argument: "arguments",
  Event: "events",
  Tie: "ties",
  Trait: "attributes and spellings",
  ALL: "everything",
} as const;

/** Which sort of things is listed. */
export function KindChoice() {
  return (
    <div className="choices">
      <Choice
        part="sort"
        label="What sort of things?"
        choices={CHOICES}
        any="all but attributes and spellings"
      />
    </div>
  );
}

/** The kinds that the address tells; null for all of them. */
export function useKinds(): NonNullable<Kinds> | null {
  const [sort] = useAddressPart("sort");
  if (sort === "ALL") return null;
  const kinds = ([...USUAL, "Trait"] as const).filter((kind) => kind === sort);
  return kinds.length === 0 ? [...USUAL] : kinds;
}
