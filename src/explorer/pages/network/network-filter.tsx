import { useId } from "react";
import { LINKS, POSITIONS, TYPES, useNetworkAddress, type Changes } from "./network-address.ts";

interface Choice {
  readonly name: "steps" | "link" | "position" | "type";
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
}

const CHOICES: readonly Choice[] = [
  {
    name: "steps",
    label: "How far?",
    // In this order: keys that are numbers come first.
    choices: { "": "1 step", "2": "2 steps", "3": "3 steps", "0": "only among these" },
  },
  {
    name: "link",
    label: "Linked by what?",
    choices: { "": "anything", ...LINKS },
  },
  {
    name: "position",
    label: "Which position?",
    choices: { "": "any", ...POSITIONS },
  },
  {
    name: "type",
    label: "Who or what?",
    choices: { "": "everybody and everything", ...TYPES },
  },
];

/** Narrows what is drawn; what is chosen stands in the address. The day is the lens’s. */
export function NetworkFilter() {
  return (
    <div className="network-filter" role="group" aria-label="What is drawn">
      {CHOICES.map((choice) => (
        <FilterChoice key={choice.name} choice={choice} />
      ))}
    </div>
  );
}

function FilterChoice({ choice: { name, label, choices } }: { readonly choice: Choice }) {
  const id = useId();
  const [address, change] = useNetworkAddress();
  const value = name === "steps" && address.steps === 1 ? "" : String(address[name]);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          // A position is asked of stances only: with it, no other link could be shown.
          const also: Changes = name === "link" ? { position: null } : {};
          change({ ...also, [name]: chosen === "" ? null : chosen, chosen: null });
        }}
      >
        {Object.entries(choices)
          .sort(([one], [other]) => Number(one !== "") - Number(other !== ""))
          .map(([word, words]) => (
            <option key={word} value={word}>
              {words}
            </option>
          ))}
      </select>
    </div>
  );
}
