import {
  execute,
  getVariableValues,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import type { Reader, SqlParams } from "../../src/platform/database/index.ts";
import { Planner } from "../../src/platform/plan/index.ts";
import { requestContext } from "../../src/questions/as-of/index.ts";
import { graphSchema, graphShapes } from "../../src/schema.ts";
import type { TestGraph } from "./graph.ts";

/** What one operation is answered, both ways. */
export interface BothWays {
  /** The JSON text of the data; null where the reference way answers an error. */
  readonly reference: string | null;
  /** Null where the operation can't be planned. */
  readonly planned: string | null;
  /** Why it can't; null where it can. */
  readonly reason: string | null;
  /** The statements of the planned way. */
  readonly statements: readonly { readonly sql: string; readonly params: SqlParams }[];
}

/** Asks a graph both ways. */
export class Asker {
  readonly planner: Planner;
  private readonly graph: TestGraph;
  private readonly shapes: ReturnType<typeof graphShapes>;

  constructor(graph: TestGraph) {
    this.graph = graph;
    this.shapes = graphShapes(graph.database.dataSource);
    this.planner = new Planner(graphSchema(), this.shapes, { plansAtFirstSight: true });
  }

  async both(source: string | DocumentNode, variables: Record<string, unknown> = {}): Promise<BothWays> {
    const document = typeof source === "string" ? validDocument(source) : source;
    const reference = await this.reference(document, variables);
    return { reference, ...(await this.planned(document, variables)) };
  }

  async reference(document: DocumentNode, variables: Record<string, unknown>): Promise<string | null> {
    const lease = await this.graph.database.read();
    try {
      const contextValue = requestContext(lease, this.shapes, this.graph.memory);
      const result = await execute({
        schema: graphSchema(),
        document,
        contextValue,
        variableValues: variables,
      });
      return result.errors === undefined ? JSON.stringify(result.data) : null;
    } finally {
      await lease.release();
    }
  }

  async planned(
    document: DocumentNode,
    variables: Record<string, unknown>,
  ): Promise<Omit<BothWays, "reference">> {
    const lease = await this.graph.database.read();
    const statements: { sql: string; params: SqlParams }[] = [];
    const reader: Reader = {
      engine: lease.engine,
      revision: lease.revision,
      rows(sql, params = {}) {
        statements.push({ sql, params });
        return lease.rows(sql, params);
      },
      tuples(sql, params = {}) {
        statements.push({ sql, params });
        return lease.tuples(sql, params);
      },
    };
    try {
      const context = requestContext(reader, this.shapes, this.graph.memory);
      const operation = document.definitions[0] as OperationDefinitionNode;
      const { coerced } = getVariableValues(graphSchema(), operation.variableDefinitions ?? [], variables);
      if (coerced === undefined) return { planned: null, reason: "The variables don't fit.", statements };
      const answer = await this.planner.answer({ document, operation, variables: coerced, context });
      const [planned, reason] = "data" in answer ? [answer.data, null] : [null, answer.reason];
      return { planned, reason, statements };
    } finally {
      await lease.release();
    }
  }
}

/** A document that fits the schema; one that doesn't is the test's own fault. */
export function validDocument(source: string): DocumentNode {
  const document = parse(source);
  const faults = validate(graphSchema(), document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return document;
}
