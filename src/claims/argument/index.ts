export * from "./argument.words.ts";
