import { dateWords } from "../words/index.ts";

/** When something is told to have been, as the API tells it. */
export interface When {
  readonly date: string | null;
  readonly dateBasis: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly mark: string | null;
}

const MARKS: Readonly<Record<string, string>> = { DEADLINE: "due ", END: "until " };

/** “due 6 July 2022”, “some day between … and … (inferred by us)”; nothing where no date is told. */
export function whenWords({ date, dateBasis, earliest, latest, mark }: When): string {
  const told = date ?? spanOf(earliest, latest);
  if (told === null) return "";
  const inferred = dateBasis === "INFERRED" ? " (inferred by us)" : "";
  return (MARKS[mark ?? ""] ?? "") + dateWords(told) + inferred;
}

/** The days between which it lies, as one date. */
function spanOf(earliest: string | null, latest: string | null): string | null {
  if (earliest === null && latest === null) return null;
  return earliest === latest ? earliest : `[${earliest ?? ""}..${latest ?? ""}]`;
}
