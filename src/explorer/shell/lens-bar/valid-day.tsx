import { useEffect, useState } from "react";
import { useLens, useSetLens } from "../../lens/index.ts";
import { dateWords } from "../../parts/words/index.ts";
import { dayNumber, dayText, type DayRange } from "./days.ts";

/** How long a slider rests before what it was put on goes into the address. */
const REST_MILLISECONDS = 250;

/** The day that a slider shows at once, and the address after a moment. */
function useRestingDay(): readonly [day: string | null, setDay: (day: string | null) => void] {
  const lens = useLens();
  const setLens = useSetLens();
  const [day, setDay] = useState(lens.on);
  useEffect(() => {
    setDay(lens.on);
  }, [lens.on]);
  useEffect(() => {
    if (day === lens.on) return undefined;
    const timer = setTimeout(() => {
      setLens({ ...lens, on: day });
    }, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [day, lens, setLens]);
  return [day, setDay];
}

interface ValidDayProps {
  readonly range: DayRange | null;
  readonly newest: string | null;
}

/** The day on which things hold: a slider, and a date for those who know it. */
export function ValidDay({ range, newest }: ValidDayProps) {
  const [day, setDay] = useRestingDay();
  const words = day === null ? "as last told of each" : dateWords(day);
  return (
    <fieldset>
      <legend>On which day?</legend>
      {range && (
        <input
          type="range"
          aria-label="The day on which it holds"
          aria-valuetext={words}
          min={range.first}
          max={range.last}
          value={dayNumber(day) ?? dayNumber(newest) ?? range.last}
          onChange={({ currentTarget }) => {
            setDay(dayText(Number(currentTarget.value)));
          }}
        />
      )}
      <div className="lens-row">
        <input
          type="date"
          aria-label="The day on which it holds, as a date"
          value={day ?? ""}
          onChange={({ currentTarget }) => {
            setDay(currentTarget.value === "" ? null : currentTarget.value);
          }}
        />
        <output>{words}</output>
      </div>
    </fieldset>
  );
}
