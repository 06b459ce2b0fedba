import { Choice } from "../../parts/choice/index.ts";
import { LINKS, POSITIONS, TYPES } from "./network-address.ts";

const STEPS = [
  ["2", "2 steps"],
  ["3", "3 steps"],
  ["0", "only among these"],
] as const;

/** Narrows what is drawn; what is chosen stands in the address. The day is the lens’s. */
export function NetworkFilter() {
  return (
    <div className="choices" role="group" aria-label="What is drawn">
      <Choice part="steps" label="How far?" any="1 step" choices={STEPS} clears={["chosen"]} />
      <Choice
        part="link"
        label="Linked by what?"
        any="anything"
        choices={LINKS}
        // A position is asked of stances only: with it, no other link could be shown.
        clears={["position", "chosen"]}
      />
      <Choice part="position" label="Which position?" choices={POSITIONS} clears={["chosen"]} />
      <Choice
        part="type"
        label="Who or what?"
        any="everybody and everything"
        choices={TYPES}
        clears={["chosen"]}
      />
    </div>
  );
}
