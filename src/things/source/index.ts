export * from "./source.words.ts";
