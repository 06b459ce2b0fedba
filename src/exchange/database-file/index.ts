export type { DatabaseFile } from "./database-file.ts";
export { databaseFileOffer, type DatabaseFileOffer } from "./database-file.offer.ts";
export { KeptFiles } from "./kept-files.ts";
