import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { DEFAULT_LENS, isDefault, useLens, useSetLens, type Lens } from "../../lens/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { dateWords, instantWords } from "../../parts/words/index.ts";
import { rangeOf } from "./days.ts";
import { KnownInstant } from "./known-instant.tsx";
import { record } from "./record.graphql.ts";
import { SetAside } from "./set-aside.tsx";
import { ValidDay } from "./valid-day.tsx";
import "./lens-bar.css";

type Recorded = ResultOf<typeof record>["asOf"];

/** Through which eyes the page is seen, and how to see it otherwise. */
export function LensBar() {
  const lens = useLens();
  const setLens = useSetLens();
  return (
    <section aria-label="The lens" className={isDefault(lens) ? "lens" : "lens lens-set"}>
      <details>
        <summary>
          <span className="lens-title">Seen:</span> {lensWords(lens)}
        </summary>
        <LensControls />
      </details>
      {!isDefault(lens) && (
        <button
          type="button"
          className="secondary outline"
          onClick={() => {
            setLens(DEFAULT_LENS);
          }}
        >
          Back to the newest record
        </button>
      )}
    </section>
  );
}

function LensControls() {
  const answer = useQuestion(record, {}, { through: DEFAULT_LENS });
  return (
    <Answered answer={answer} what="what can be chosen">
      {(recorded) => (
        <div className="lens-controls">
          <ValidDay range={rangeOf(daysOf(recorded))} newest={recorded.upcoming.on} />
          <KnownInstant revisions={recorded.changeSets.nodes} />
          <SetAside sources={recorded.sources.nodes} total={recorded.sources.totalCount} />
        </div>
      )}
    </Answered>
  );
}

/** The days that the record is about, from the earliest that something is told of to the last deadline. */
function daysOf({ stances, ties, events, upcoming }: Recorded): (string | null)[] {
  const dated = [...stances.nodes, ...ties.nodes, ...events.nodes];
  return [
    ...dated.map(({ validity }) => validity.possibleFrom ?? validity.attestedFrom),
    upcoming.on,
    ...upcoming.nodes.map(({ latest }) => latest),
  ];
}

function lensWords({ on, known, without }: Lens): string {
  const parts = [
    on === null ? "as last told" : `on ${dateWords(on)}`,
    known === null ? "by the newest record" : `as known on ${instantWords(known)}`,
    without.length === 0 ? "by all sources" : `without ${without.join(", ")}`,
  ];
  return parts.join(" · ");
}
