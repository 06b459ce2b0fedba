export * from "./stance.words.ts";
