export * from "./observation.words.ts";
