export * from "./claim.words.ts";
