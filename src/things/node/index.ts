export * from "./node.words.ts";
