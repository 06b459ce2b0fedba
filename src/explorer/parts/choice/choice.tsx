import { useId } from "react";
import { useAddressPart } from "../address/index.ts";
import "./choice.css";

interface ChoiceProps {
  /** The part of the address that keeps what is chosen. */
  readonly part: string;
  readonly label: string;
  /** What can be chosen, with its words. */
  readonly choices: Readonly<Record<string, string>>;
  /** What nothing chosen means. */
  readonly any?: string;
}

/** One choice that narrows what is shown; it stands in the address. */
export function Choice({ part, label, choices, any = "any" }: ChoiceProps) {
  const id = useId();
  const [value, set] = useAddressPart(part);
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
        <option value="">{any}</option>
        {Object.entries(choices).map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
