export * from "./evidence.words.ts";
