import { useLens, useSetLens } from "../../lens/index.ts";
import { instantWords } from "../../parts/words/index.ts";

interface Revision {
  readonly number: number;
  readonly recordedAt: string;
  readonly reason: string;
}

/** Up to which act of writing the record counts: a slider from the first one to the newest. */
export function KnownInstant({ revisions }: { readonly revisions: readonly Revision[] }) {
  const lens = useLens();
  const setLens = useSetLens();
  const inOrder = [...revisions].sort((left, right) => left.number - right.number);
  const last = inOrder.length - 1;
  const found = inOrder.findLastIndex(({ recordedAt }) => lens.known !== null && recordedAt <= lens.known);
  const place = lens.known === null || found < 0 ? last : found;
  const shown = inOrder[place];
  if (shown === undefined) return null;
  const words =
    lens.known === null
      ? `revision ${String(shown.number)}, the newest`
      : `revision ${String(shown.number)}, ${instantWords(lens.known)}`;
  return (
    <fieldset>
      <legend>As known when?</legend>
      <input
        type="range"
        aria-label="Up to which revision the record counts"
        aria-valuetext={words}
        min={0}
        max={last}
        value={place}
        onChange={({ currentTarget }) => {
          const index = Number(currentTarget.value);
          setLens({ ...lens, known: index === last ? null : (inOrder[index]?.recordedAt ?? null) });
        }}
      />
      <output>
        {words}: {shown.reason}
      </output>
    </fieldset>
  );
}
