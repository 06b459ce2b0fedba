export { ConflictCard } from "./conflict-card.tsx";
export type { ConflictData } from "./conflict-card.tsx";
export { conflictList } from "./conflict-list.graphql.ts";
export { conflictsAbout } from "./conflicts-about.graphql.ts";
export { ConflictsSection } from "./conflicts-section.tsx";
