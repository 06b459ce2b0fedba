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

/** What operations are made of, beside what every one may have. */
export interface Writing {
  /** The fields that may be asked for; all of them when left out. */
  readonly isUsable?: (type: GraphQLNamedType, field: GraphQLField<unknown, unknown>) => boolean;
  /** Whether there are fragments with names, fields without aliases, and what is skipped or included. */
  readonly isIntricate?: boolean;
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
  private fragments: string[] = [];
  private readonly writing: Writing;

  // eslint-disable-next-line max-params -- what is left out is as by default
  constructor(schema: GraphQLSchema, vocabulary: Vocabulary, seed: number, writing: Writing = {}) {
    this.schema = schema;
    this.vocabulary = vocabulary;
    this.random = randomNumbers(seed);
    this.writing = writing;
  }

  next(): RandomOperation {
    this.variables = [];
    this.aliases = 0;
    this.fragments = [];
    const query = this.schema.getQueryType();
    if (!query) throw new Error("the schema has no queries");
    const body = this.selection(query, DEPTH);
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(", ");
    return {
      source: [`query Random${declared === "" ? "" : `(${declared})`} ${body}`, ...this.fragments].join("\n"),
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
    const { isUsable = () => true } = this.writing;
    const all = "getFields" in type ? Object.values((type as GraphQLObjectType).getFields()) : [];
    const fields = all.filter((field) => isUsable(type, field));
    const usable = depth > 1 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (usable.length === 0) return `{ __typename ${own} }`;
    const count = 1 + Math.floor(this.random() * FIELDS);
    const chosen = Array.from({ length: count }, () => this.field(this.pick(usable), depth));
    const inside = `__typename ${chosen.join(" ")} ${own}`;
    return this.isNow(0.15) ? `{ ${this.spread(type, inside)} }` : `{ ${inside} }`;
  }

  /** The same by the name of a fragment, that may be there twice. */
  private spread(type: GraphQLNamedType, inside: string): string {
    const name = `F${String(this.fragments.length + 1)}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${inside} }`);
    return this.chance(0.3) ? `...${name} ... on ${type.name} { ...${name} }` : `...${name}`;
  }

  /** Whether to do now what only intricate operations have. */
  private isNow(share: number): boolean {
    return this.writing.isIntricate === true && this.chance(share);
  }

  private condition(): string {
    if (!this.isNow(0.1)) return "";
    const variable = `v${String(this.variables.length + 1)}`;
    this.variables.push({ name: variable, type: "Boolean!", value: this.chance(0.5) });
    return this.chance(0.5) ? `@skip(if: $${variable})` : `@include(if: $${variable})`;
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
    const alias = args.length === 0 && this.isNow(0.5) ? "" : `f${String(this.aliases)}: `;
    return `${alias}${field.name}${given} ${this.condition()} ${below}`;
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
