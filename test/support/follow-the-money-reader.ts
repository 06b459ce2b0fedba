import { defaultModel, Model } from "@alephdata/followthemoney";

/** An entity as a line of a file has it. */
export interface ReadEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const model = new Model(defaultModel);

/** The entities of a file, each checked by FollowTheMoney's own model; what it would refuse is an error. */
export function readFollowTheMoney(text: string): ReadEntity[] {
  const entities = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ReadEntity);
  const schemaById = new Map(entities.map(({ id, schema }) => [id, schema]));
  if (schemaById.size !== entities.length) throw new Error("Two entities have one id.");
  const faults = entities.flatMap((entity) => faultsOf(entity, schemaById));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return entities;
}

function faultsOf({ id, schema, properties }: ReadEntity, schemaById: ReadonlyMap<string, string>): string[] {
  // The model itself throws for schemas and properties that it does not have.
  const proxy = model.getEntity({ id, schema, properties: mutable(properties) });
  const kind = model.getSchema(schema);
  const missing = kind.required.filter((name) => !(name in properties));
  const astray = proxy
    .getProperties()
    .filter(({ type }) => type.isEntity)
    .flatMap((property) =>
      (properties[property.name] ?? []).flatMap((other) => {
        const { name } = property;
        const found = schemaById.get(other);
        const fits = found !== undefined && model.getSchema(found).isA(property.getRange());
        return fits ? [] : [`${id}: ${name} is ${other}, a ${String(found)}`];
      }),
    );
  const dates = proxy
    .getProperties()
    .filter(({ type }) => type.name === "date")
    .flatMap(({ name }) => properties[name] ?? [])
    .filter((date) => !/^\d{4}(?:-\d{2}){0,2}$/u.test(date));
  return [
    ...(kind.abstract ? [`${id}: ${schema} is abstract`] : []),
    ...missing.map((name) => `${id}: ${schema} needs ${name}`),
    ...astray,
    ...dates.map((date) => `${id}: ${date} is no date`),
  ];
}

function mutable(properties: ReadEntity["properties"]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(properties).map(([name, values]) => [name, [...values]]));
}
