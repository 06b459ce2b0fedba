export { PROBLEM_STATUS, Problem, type ProblemCode } from "./problem.ts";
export { within } from "./within.ts";
