import { useId } from "react";
import { plain } from "../words/index.ts";
import { useFilterPart, type FilterPart } from "./use-positions-filter.ts";

type Choices = Readonly<Record<string, string>>;

const SECTORS = [
  ...["CAMPAIGN", "DEFENDANTS", "GOVERNMENT", "LAW_ENFORCEMENT", "MEDIA", "PARTY", "PROSECUTION", "VICTIMS"],
  "VOTERS",
];

const CHOICES: Readonly<Record<FilterPart, { readonly label: string; readonly choices: Choices }>> = {
  sector: {
    label: "In which sector?",
    choices: Object.fromEntries(SECTORS.map((sector) => [sector, plain(sector)])),
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
    <div className="sides-filter" role="group" aria-label="Whose positions are shown">
      {(Object.keys(CHOICES) as FilterPart[]).map((part) => (
        <FilterChoice key={part} part={part} />
      ))}
    </div>
  );
}

function FilterChoice({ part }: { readonly part: FilterPart }) {
  const id = useId();
  const [value, set] = useFilterPart(part);
  const { label, choices } = CHOICES[part];
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      >
        <option value="">any</option>
        {Object.entries(choices).map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
