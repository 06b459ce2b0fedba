export { compareAnswers } from "./comparison.ts";
export type {
  BenchRequest,
  Compared,
  Contender,
  Databases,
  RequestVariables,
  ServerProcess,
  StartOptions,
} from "./contender.ts";
export { isPinned } from "./cores.ts";
export { databasesOf, dropDatabases } from "./databases.ts";
export { withEntrants, type Entry, type Ground } from "./entrant.ts";
export { factsOf } from "./facts.read.ts";
export { graphqlData, graphqlRequest } from "./graphql.ts";
export { importSpeed, type ImportSpeed } from "./import.speed.ts";
export { machineHere, type Machine } from "./machine.ts";
export { PostgresServer } from "./postgres.ts";
export { typescriptProgram } from "./program.ts";
export { measureRounds, type Measured, type Pace, type Round } from "./rounds.ts";
export { SIZES, type SizeName } from "./sizes.ts";
export { startMilliseconds } from "./start.time.ts";
export { countStatements, type StatementCounts } from "./statements.ts";
