import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** How many operations are tried; RANDOM_OPERATIONS asks for more, RANDOM_SEED for others. */
export const OPERATIONS = Number(process.env["RANDOM_OPERATIONS"] ?? 300);
export const SEED = Number(process.env["RANDOM_SEED"] ?? 20_220_601);

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values for arguments: mostly such as mean something in the graph, and some that nobody expects. */
export interface Vocabulary {
  readonly likely: Readonly<Record<string, readonly unknown[]>>;
  readonly odd: Readonly<Record<string, readonly unknown[]>>;
}

/** An operation that is valid by the schema, whatever its values. */
export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

const DEPTH = 5;
const FIELDS = 3;

/** Writes random operations over a schema. */
export class OperationWriter {
  private readonly schema: GraphQLSchema;
  private readonly vocabulary: Vocabulary;
  private readonly random: () => number;
  private variables: { name: string; type: string; value: unknown }[] = [];
  private aliases = 0;

  constructor(schema: GraphQLSchema, vocabulary: Vocabulary, seed: number) {
    this.schema = schema;
    this.vocabulary = vocabulary;
    this.random = randomNumbers(seed);
  }

  next(): RandomOperation {
    this.variables = [];
    this.aliases = 0;
    const query = this.schema.getQueryType();
    if (!query) throw new Error("the schema has no queries");
    const body = this.selection(query, DEPTH);
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(", ");
    return {
      source: `query Random${declared === "" ? "" : `(${declared})`} ${body}`,
      variables: Object.fromEntries(this.variables.map(({ name, value }) => [name, value])),
    };
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error("there is nothing to pick from");
    return item;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const own = isAbstractType(type) && this.chance(0.5) ? this.fragment(type, depth) : "";
    const fields = "getFields" in type ? Object.values((type as GraphQLObjectType).getFields()) : [];
    const usable = depth > 1 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (usable.length === 0) return `{ __typename ${own} }`;
    const count = 1 + Math.floor(this.random() * FIELDS);
    const chosen = Array.from({ length: count }, () => this.field(this.pick(usable), depth));
    return `{ __typename ${chosen.join(" ")} ${own} }`;
  }

  private fragment(type: Parameters<GraphQLSchema["getPossibleTypes"]>[0], depth: number): string {
    const possible = this.pick(this.schema.getPossibleTypes(type));
    return `... on ${possible.name} ${this.selection(possible, depth)}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.aliases += 1;
    const args = field.args.flatMap((argument) => this.argument(argument));
    const given = args.length === 0 ? "" : `(${args.join(", ")})`;
    const type = getNamedType(field.type);
    const below = isLeafType(type) ? "" : this.selection(type, depth - 1);
    return `f${String(this.aliases)}: ${field.name}${given} ${below}`;
  }

  private argument({ name, type }: GraphQLArgument): string[] {
    if (!isNonNullType(type) && this.chance(0.6)) return [];
    // Cursors of other lists are refused: seldom worth asking.
    if (name === "after" && this.chance(0.8)) return [];
    const variable = `v${String(this.variables.length + 1)}`;
    this.variables.push({ name: variable, type: String(type), value: this.value(name, type) });
    return [`${name}: $${variable}`];
  }

  private value(name: string, type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.chance(0.1)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = Math.floor(this.random() * 4);
      return Array.from({ length }, () => this.value(name, nullable.ofType));
    }
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isNonNullType(field.type) || this.chance(0.25),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.name, field.type)]));
    }
    return this.leaf(name, String(nullable));
  }

  private leaf(name: string, type: string): unknown {
    const { likely, odd } = this.vocabulary;
    const words = this.chance(0.03) ? odd : likely;
    const known = words[name] ?? words[type];
    if (known === undefined) throw new Error(`the vocabulary has no ${name} and no ${type}`);
    return this.pick(known);
  }
}
