export { Compiler } from "./compiler.ts";
export { conditionVariables } from "./conditions.ts";
