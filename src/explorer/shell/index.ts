export { MissingPage } from "./missing-page.tsx";
export { PageTitle } from "./page-title.tsx";
export type { Page, PageParameters } from "./page.ts";
export { SearchBox } from "./search-box/index.ts";
export { Shell } from "./shell.tsx";
