import { dateWords } from "../../parts/words/index.ts";

interface Published {
  readonly publishedOn: string | null;
  readonly dateReason?: string | null;
}

/** When a source was published, and whether that is our inference. */
export function publishedWords({ publishedOn, dateReason }: Published): string {
  if (publishedOn === null) return "undated";
  return (
    dateWords(publishedOn) + (dateReason === null || dateReason === undefined ? "" : " (inferred by us)")
  );
}
