import "./position.css";
import { positionWords, wholeWords } from "../words/index.ts";

interface Tally {
  readonly position: string;
  readonly holders: number;
}

/** How many stand where, in a line: positions that nobody takes are left out, but for the two sides. */
export function TallyLine({ tally }: { readonly tally: readonly Tally[] }) {
  const shown = tally.filter(
    ({ position, holders }) => holders > 0 || position === "SUPPORT" || position === "OPPOSE",
  );
  return (
    <ul className="tally-line">
      {shown.map(({ position, holders }) => (
        <li key={position} className={`position-${position.toLowerCase()}`}>
          <span aria-hidden="true">{positionWords(position).sign}</span> {wholeWords(holders)}{" "}
          {positionWords(position).verbOf(holders)}
        </li>
      ))}
    </ul>
  );
}
