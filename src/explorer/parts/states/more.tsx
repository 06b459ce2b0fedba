import type { Paged } from "../../api/index.ts";
import { wholeWords } from "../words/index.ts";
import { Failed } from "./states.tsx";

interface MoreProps {
  readonly paged: Paged<unknown>;
  /** How many there are in all, if that is known. */
  readonly total?: number;
  /** What they are: “supporters”. */
  readonly what: string;
}

/** The button that fetches the next page of a list, and says how much of it is shown. */
export function More({ paged, total, what }: MoreProps) {
  const { nodes, hasMore, isLoading, failure, more } = paged;
  if (!hasMore) return null;
  const shown = total === undefined ? "" : ` (${wholeWords(nodes.length)} of ${wholeWords(total)} shown)`;
  return (
    <div className="more">
      {failure && <Failed failure={failure} />}
      <button type="button" className="secondary outline" disabled={isLoading} onClick={more}>
        {isLoading ? "Loading…" : `Show more ${what}${shown}`}
      </button>
    </div>
  );
}
