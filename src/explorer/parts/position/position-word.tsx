import { positionWords } from "../words/index.ts";
import "./position.css";

/** A position as sign and word, in its colour: none of the three alone. */
export function PositionWord({ position }: { readonly position: string }) {
  const { sign, verb } = positionWords(position);
  return (
    <span className={`position position-${position.toLowerCase()}`}>
      <span aria-hidden="true">{sign}</span> {verb}
    </span>
  );
}
