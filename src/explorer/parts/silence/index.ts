export { Silence } from "./silence.tsx";
export { silenceAbout } from "./silence-about.graphql.ts";
export { silentList } from "./silent-list.graphql.ts";
