import { useId } from "react";
import { useAddressPart, useChangeAddress } from "../address/index.ts";
import "./choice.css";

interface ChoiceProps {
  /** The part of the address that keeps what is chosen. */
  readonly part: string;
  readonly label: string;
  /** What can be chosen, with its words; as pairs where the order would be lost: keys that are numbers come first. */
  readonly choices: Readonly<Record<string, string>> | readonly (readonly [word: string, words: string])[];
  /** What nothing chosen means. */
  readonly any?: string;
  /** Parts of the address that mean nothing any more once another is chosen. */
  readonly clears?: readonly string[];
}

/** One choice that narrows what is shown; it stands in the address. */
export function Choice({ part, label, choices, any = "any", clears = [] }: ChoiceProps) {
  const id = useId();
  const [value] = useAddressPart(part);
  const change = useChangeAddress();
  const pairs = Array.isArray(choices) ? (choices as readonly [string, string][]) : Object.entries(choices);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          change({ ...Object.fromEntries(clears.map((name) => [name, null])), [part]: currentTarget.value });
        }}
      >
        <option value="">{any}</option>
        {pairs.map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
