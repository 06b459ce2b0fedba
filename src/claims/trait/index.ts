export * from "./trait.words.ts";
