import {
  assertInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parseType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { Problem } from "../../platform/errors/index.ts";
import { LENS_VARIABLES } from "../lists/index.ts";

/** One thing that an address may ask for: the path to its place among the variables, and its type. */
export interface Parameter {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/** What an address may ask for beside its lens, by name: of inputs each field by itself, those inside with a dot. */
export function parametersOf(
  schema: GraphQLSchema,
  variables: Readonly<Record<string, string>>,
): ReadonlyMap<string, Parameter> {
  const all = Object.entries({ ...variables, ...LENS_VARIABLES });
  return new Map(all.flatMap(([name, text]) => parametersBelow([name], variableType(schema, text))));
}

function variableType(schema: GraphQLSchema, text: string): GraphQLInputType {
  return assertInputType(typeFromAST(schema, parseType(text) as never));
}

/** A filter's fields are asked for by their own names, those of an input inside it as in "claim.attribution". */
function parametersBelow(path: readonly string[], type: GraphQLInputType): [string, Parameter][] {
  const named = getNamedType(type);
  if (!isInputObjectType(named))
    return [[(path.length === 1 ? path : path.slice(1)).join("."), { path, type }]];
  return Object.values(named.getFields()).flatMap((field) =>
    parametersBelow([...path, field.name], field.type),
  );
}

/** What an address asks for, as variables. Throws BAD_INPUT for what it can't ask for. */
export function readParameters(
  parameters: ReadonlyMap<string, Parameter>,
  search: URLSearchParams,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const parameter = parameters.get(name);
    if (parameter === undefined) throw unknownParameter(name, parameters);
    const texts = search.getAll(name).filter((text) => text !== "");
    // An empty field of a form asks for nothing.
    if (texts.length === 0) continue;
    if (texts.length > 1 && !takesSeveral(parameter.type)) throw saidTwice(name, texts);
    put(variables, parameter.path, valueOf(parameter.type, texts));
  }
  return variables;
}

function unknownParameter(name: string, parameters: ReadonlyMap<string, Parameter>): Problem {
  const expected = parameters.size === 0 ? "nothing" : `any of ${[...parameters.keys()].join(", ")}`;
  const message = `${JSON.stringify(name)} cannot be asked for here: expected ${expected}.`;
  return new Problem("BAD_INPUT", message, { parameter: name });
}

function saidTwice(name: string, texts: readonly string[]): Problem {
  const message = `${name} is asked for ${String(texts.length)} times: expected it once.`;
  return new Problem("BAD_INPUT", message, { parameter: name, seen: texts.length });
}

function put(place: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    place[name] = value;
    return;
  }
  const below = (place[name] ??= {}) as Record<string, unknown>;
  put(below, rest, value);
}

function takesSeveral(type: GraphQLInputType): boolean {
  return isNonNullType(type) ? takesSeveral(type.ofType) : isListType(type);
}

/** A text as a value of its type; what does not fit is left as it is, for the API to say so. */
function valueOf(type: GraphQLInputType, texts: readonly string[]): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, texts);
  if (isListType(type)) {
    const items = texts.flatMap((text) => text.split(",")).filter((text) => text !== "");
    return items.map((item) => valueOf(type.ofType, [item]));
  }
  const [text = ""] = texts;
  switch (type.name) {
    case "Boolean":
      return text === "true" || (text === "false" ? false : text);
    case "Int":
      return /^-?\d{1,10}$/u.test(text) ? Number(text) : text;
    default:
      return text;
  }
}
