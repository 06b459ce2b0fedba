export * from "./organization.words.ts";
