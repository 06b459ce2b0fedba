import { Choice } from "../choice/index.ts";
import { SECTOR_CHOICES } from "../words/index.ts";
import type { FilterPart } from "./use-positions-filter.ts";

type Choices = Readonly<Record<string, string>>;

const CHOICES: Readonly<Record<FilterPart, { readonly label: string; readonly choices: Choices }>> = {
  sector: {
    label: "In which sector?",
    choices: SECTOR_CHOICES,
  },
  kind: {
    label: "What are they?",
    choices: { PERSON: "people", ORGANIZATION: "organizations", INFORMAL_GROUP: "unnamed groups" },
  },
  word: {
    label: "On whose word?",
    choices: {
      SELF: "their own",
      ALLY: "an ally’s",
      OPPONENT: "an opponent’s",
      OUTLET: "the outlet’s",
      OFFICIAL: "an official’s",
      OTHER: "somebody else’s",
    },
  },
  told: {
    label: "Told how?",
    choices: {
      DIRECT_QUOTE: "quoted word for word",
      PARAPHRASED: "retold",
      REPORTED: "reported",
      INFERRED_FROM_ACTION: "read from a deed",
    },
  },
};

/** Narrows who is counted; what is chosen stands in the address. */
export function SidesFilter() {
  return (
    <div className="choices" role="group" aria-label="Whose positions are shown">
      {(Object.keys(CHOICES) as FilterPart[]).map((part) => (
        <Choice key={part} part={part} {...CHOICES[part]} />
      ))}
    </div>
  );
}
