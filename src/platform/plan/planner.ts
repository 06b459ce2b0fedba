import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { Kept } from "../collections/index.ts";
import type { Reader } from "../database/index.ts";
import { Problem } from "../errors/index.ts";
import { fragmentsByName, type Variables } from "../limits/index.ts";
import type { Shapes } from "../links/index.ts";
import { ask, type Asked } from "./ask/index.ts";
import { CannotPlan, type PlanContext, type RootTree } from "./tree/index.ts";
import { Compiler, conditionVariables } from "./compile/index.ts";
import { HOLE, statementOf } from "./write/index.ts";

/** An operation that is about to be executed. */
export interface PlannedRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As their types read them, with their defaults. */
  readonly variables: Variables;
  readonly context: PlanContext;
}

/** The answer's data as JSON text; or why the operation has to be executed. */
export type PlannedAnswer = { readonly data: string } | NotPlanned;

interface NotPlanned {
  readonly reason: string;
  /** Whether a statement has failed, so that nothing more can be read in the same context. */
  readonly hasFailed?: true;
}

/** What a planner may be told. */
export interface PlannerOptions {
  /**
   * Whether to plan an operation the first time that it comes. Left out, it is planned when it comes again: what is
   * asked once is executed sooner than it is planned.
   */
  readonly plansAtFirstSight?: boolean;
}

/** As many trees and statements are kept as the databases keep statements prepared. */
const KEPT = 500;

/** Answers operations that are made of links and columns by one statement each. */
export class Planner {
  private readonly schema: GraphQLSchema;
  private readonly shapes: Shapes;
  private readonly trees = new Kept<RootTree | CannotPlan>(KEPT);
  private readonly statements = new Kept<string | CannotPlan>(KEPT);
  private readonly operations = new WeakMap<OperationDefinitionNode, KnownOperation>();
  private readonly plansAtFirstSight: boolean;
  private count = 0;

  constructor(schema: GraphQLSchema, shapes: Shapes, { plansAtFirstSight = false }: PlannerOptions = {}) {
    this.schema = schema;
    this.shapes = shapes;
    this.plansAtFirstSight = plansAtFirstSight;
  }

  /** Answers an operation, unless that takes resolvers, or words for an error. */
  async answer(request: PlannedRequest): Promise<PlannedAnswer> {
    try {
      return { data: await this.planned(request) };
    } catch (error) {
      if (error instanceof FailedStatement) return { reason: error.message, hasFailed: true };
      if (isRefusal(error)) return { reason: error.message };
      throw error;
    }
  }

  private async planned(request: PlannedRequest): Promise<string> {
    const { variables, context } = request;
    const treeKey = this.treeKey(request);
    const tree = orThrow(this.trees.at(treeKey, () => orRefusal(() => this.compiled(request))));
    const asked = await ask(tree, { variables, context, shapes: this.shapes });
    const key = `${treeKey}${asked.key}`;
    const statement = orThrow(
      this.statements.at(key, () => orRefusal(() => this.written(tree, asked, context))),
    );
    return this.read(key, { statement, asked, reader: context.reader });
  }

  /** Equal for requests that select the same: of one operation, with the same things skipped and included. */
  private treeKey({ document, operation, variables }: PlannedRequest): string {
    const { number, conditions } = this.operations.get(operation) ?? this.meet(document, operation);
    return `${String(number)} ${conditions.map((name) => String(variables[name])).join()}`;
  }

  private meet(document: DocumentNode, operation: OperationDefinitionNode): KnownOperation {
    const known = { number: (this.count += 1), conditions: conditionVariables(document) };
    this.operations.set(operation, known);
    if (!this.plansAtFirstSight) throw new CannotPlan("It has come for the first time.");
    return known;
  }

  private compiled({ document, operation, variables }: PlannedRequest): RootTree {
    const type = operation.operation === OperationTypeNode.QUERY ? this.schema.getQueryType() : undefined;
    if (!type) throw new CannotPlan("Only queries are planned.");
    const source = {
      schema: this.schema,
      fragments: fragmentsByName(document),
      variables,
      shapes: this.shapes,
    };
    const tree = new Compiler(source).root(type, [operation.selectionSet]);
    if (tree.asking.length === 0) throw new CannotPlan("Nothing is read.");
    return tree;
  }

  private written(tree: RootTree, asked: Asked, { scope }: PlanContext): string {
    return statementOf(tree, { engine: scope.engine, shapes: this.shapes, asked, scope, scopeNumber: 0 });
  }

  /** What the statement answers; a null where none may be is an error, and the reference way says which. */
  private async read(
    key: string,
    { statement, asked, reader }: { statement: string; asked: Asked; reader: Reader },
  ): Promise<string> {
    const data = await this.run(key, () => reader.rows<{ data: string | null }>(statement, asked.params));
    if (data === null || data.includes(HOLE)) throw new CannotPlan("There is a null where none may be.");
    return data;
  }

  private async run(key: string, read: () => Promise<{ data: string | null }[]>): Promise<string | null> {
    try {
      const [row] = await read();
      return row?.data ?? null;
    } catch (error) {
      if (error instanceof Problem) throw new FailedStatement(error.message);
      if (!isUnfit(error)) throw error;
      // What the database can't take is not tried again.
      const reason = `The database refused: ${String(error)}`;
      this.statements.set(key, new CannotPlan(reason));
      throw new FailedStatement(reason);
    }
  }
}

interface KnownOperation {
  readonly number: number;
  /** The variables that decide what is skipped and included. */
  readonly conditions: readonly string[];
}

/** Says that the database was asked, and did not answer. */
class FailedStatement extends CannotPlan {}

/** How SQLite and PostgreSQL say that a statement is none for them, or too much of one. */
const UNFIT = /^(?:SQLITE_ERROR|SQLITE_TOOBIG|(?:42|54)[0-9A-Z]{3})$/u;

function isUnfit(error: unknown): boolean {
  return error instanceof Error && "code" in error && UNFIT.test(String(error.code));
}

function orRefusal<Value>(make: () => Value): Value | CannotPlan {
  try {
    return make();
  } catch (error) {
    if (error instanceof CannotPlan) return error;
    throw error;
  }
}

function orThrow<Value>(made: Value | CannotPlan): Value {
  if (made instanceof CannotPlan) throw made;
  return made;
}

/** What the reference way words as an error, or answers itself; anything else is a fault of ours. */
function isRefusal(error: unknown): error is Error {
  return error instanceof CannotPlan || error instanceof Problem || error instanceof GraphQLError;
}
