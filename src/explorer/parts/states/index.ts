export { failureWords } from "./failure-words.ts";
export { More } from "./more.tsx";
export { Answered, Empty, Failed, Faults, Loading } from "./states.tsx";
