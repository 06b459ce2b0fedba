import { getNamedType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import { answerKey, BESIDE, type Table } from "../lists/index.ts";
import type { Offer, WholeOffer } from "../formats/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { EXPORT_PATH } from "./address.ts";
import { parametersOf } from "./parameters.ts";

/** A column, and what the API says of what stands in it. */
export interface ToldColumn {
  readonly name: string;
  readonly path: string;
  readonly description: string;
}

/** One thing that can be taken away, in all its formats. */
export interface ToldExport {
  readonly name: string;
  readonly description: string;
  readonly addresses: readonly string[];
  /** What may be asked for, with its type. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly columns: readonly ToldColumn[];
}

/** Everything that can be taken away, with what may be asked of it and what its columns mean. */
export function exportIndex(
  schema: GraphQLSchema,
  offers: readonly Offer[],
  wholes: readonly WholeOffer[],
): { readonly exports: readonly ToldExport[] } {
  return { exports: [...offersTold(schema, offers), ...wholes.map(wholeTold)] };
}

function wholeTold({ name, extension, description }: WholeOffer): ToldExport {
  const addresses = [`${EXPORT_PATH}${name}.${extension}`];
  return { name, description, addresses, parameters: {}, columns: [] };
}

function offersTold(schema: GraphQLSchema, offers: readonly Offer[]): ToldExport[] {
  const byDescription = [...groupBy(offers, ({ name, description }) => `${name} ${description}`).values()];
  return byDescription.flatMap((alike) => {
    const [offer] = alike;
    if (offer === undefined) return [];
    const parameters = [...parametersOf(schema, offer.variables)];
    return {
      name: offer.name,
      description: offer.description,
      addresses: alike.map(({ name, extension }) => `${EXPORT_PATH}${name}.${extension}`),
      parameters: Object.fromEntries(parameters.map(([name, { type }]) => [name, String(type)])),
      columns: offer.table === undefined ? [] : columnsOf(schema, offer.table),
    };
  });
}

function columnsOf(schema: GraphQLSchema, { feed, columns }: Table): ToldColumn[] {
  const [way = []] = feed.ways;
  const lists = way.map(answerKey);
  return Object.entries(columns).map(([name, path]) => {
    const fields = path.split(".").map((field) => (field.startsWith("on ") ? field : answerKey(field)));
    const isBeside = fields[0] === BESIDE;
    const whole = isBeside ? [...lists.slice(0, -1), ...fields.slice(1)] : [...lists, "nodes", ...fields];
    return { name, path: fields.join("."), description: descriptionAt(schema, whole) };
  });
}

/** What the schema says of the field at the end of a path that begins at Query. */
function descriptionAt(schema: GraphQLSchema, path: readonly string[]): string {
  let type: unknown = schema.getQueryType();
  let field: GraphQLField<unknown, unknown> | undefined;
  for (const name of path) {
    if (name.startsWith("on ")) {
      type = schema.getType(name.slice(3));
      continue;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) break;
    field = type.getFields()[name];
    type = field === undefined ? undefined : getNamedType(field.type);
  }
  return field?.description ?? "";
}
