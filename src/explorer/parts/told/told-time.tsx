import type { ResultOf } from "gql.tada";
import { dateWords } from "../words/index.ts";
import type { toldTime } from "./told-time.graphql.ts";

interface ToldTimeProps {
  readonly claims: readonly ResultOf<typeof toldTime>[];
}

/** Whether one of the claims says that it is over. */
export function hasEnded(claims: ToldTimeProps["claims"]): boolean {
  return claims.some(({ endKind }) => endKind === "ENDED" || endKind === "KNOWN");
}

/** Since when and until when something holds, by the first of its claims that says so; nothing where none does. */
export function ToldTime({ claims }: ToldTimeProps) {
  const told = claims.find(({ validTime }) => validTime !== null);
  const words = [
    ...(typeof told?.validTime === "string" ? [dateWords(told.validTime)] : []),
    ...(told?.dateBasis === "INFERRED" ? ["inferred by us"] : []),
    ...(hasEnded(claims) ? ["ended"] : []),
  ];
  return words.length === 0 ? null : <small>({words.join("; ")})</small>;
}
