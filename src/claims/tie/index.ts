export * from "./tie.words.ts";
