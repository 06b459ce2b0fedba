export { figureTold } from "./figure-told.graphql.ts";
export { ProgressSection } from "./progress-section.tsx";
