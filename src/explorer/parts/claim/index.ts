export { ClaimLine, toldWords } from "./claim-line.tsx";
export { claimLine } from "./claim-line.graphql.ts";
export type { ClaimLineData } from "./claim-line.tsx";
export { ClaimMention } from "./claim-mention.tsx";
export { claimMention } from "./claim-mention.graphql.ts";
export type { ClaimMentionData } from "./claim-mention.tsx";
export { HowKnown } from "./how-known.tsx";
export { Long, Words } from "./words.tsx";
