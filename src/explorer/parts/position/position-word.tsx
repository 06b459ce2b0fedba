import { isSeveral, positionWords, type Called } from "../words/index.ts";
import "./position.css";

interface PositionWordProps {
  readonly position: string;
  /** Who takes it. */
  readonly holder: Called;
}

/** A position as sign and word, in its colour: none of the three alone. */
export function PositionWord({ position, holder }: PositionWordProps) {
  const { sign, verbOf } = positionWords(position);
  return (
    <span className={`position position-${position.toLowerCase()}`}>
      <span aria-hidden="true">{sign}</span> {verbOf(isSeveral(holder) ? 2 : 1)}
    </span>
  );
}
