import type { DataSource, EntityMetadata } from "typeorm";
import type { FieldSql } from "./field-sql.ts";

/** A class as a value: abstract or not, whatever its constructor takes. */
export type Class<Row extends object = object> = abstract new (...args: never[]) => Row;

/** The properties of a row that are columns. */
export type ColumnOf<Row> = Exclude<keyof Row, "id"> & string;

/** How rows of a concept are read, declared beside its links. */
export interface ShapeDeclaration {
  readonly of: Class;
  /** The entity it is stored as, where that is another class (an interface without a table of its own). */
  readonly storedAs?: Class;
  /** Which types of a shared table it covers, where the entity does not say. */
  readonly types?: readonly string[];
  /** The property that its global id ends in; left out for what has no address. */
  readonly key?: string;
  /** The property by which other rows refer to it. */
  readonly serial?: string;
  /** The property of its table's primary key. */
  readonly row?: string;
  /** Whether its rows are known from one revision until another, or from one on. */
  readonly life: "interval" | "added";
  /** The property of the revision it is known from. */
  readonly knownFrom?: string;
  /** Whether it has the five days of validity. */
  readonly hasDays?: boolean;
  /**
   * What it belongs to: the name of a set of serials, and the property to look up there. When that is set aside, the row
   * falls with it; when that stands but says something else, the columns of the same names say so in the row.
   */
  readonly fallsWith?: readonly { readonly set: string; readonly by: string }[];
  /** Properties made from columns once a row is read. */
  readonly derived?: Readonly<Record<string, Derived>>;
}

/** A property that is made from columns. */
export interface Derived {
  readonly read: (row: never) => unknown;
  /** How SQL says the same. */
  readonly sql?: FieldSql;
}

/** A column, as SQL needs to know it. */
export interface Column {
  readonly name: string;
  readonly isBigint: boolean;
  readonly isText: boolean;
}

/** A shape with its names in SQL. */
export interface Shape {
  readonly declaration: ShapeDeclaration;
  readonly name: string;
  readonly table: string;
  /** The property that names a row's type, in a table shared by several. */
  readonly discriminator: string | null;
  readonly types: readonly string[];
  readonly serial: string;
  readonly row: string;
  /** Column names by property. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The properties that rows of no other type in its table have: who has a value there is of this type. */
  readonly own: ReadonlySet<string>;
}

/** All shapes, by the class they are of. */
export class Shapes {
  private readonly byClass = new Map<Class, Shape>();
  private readonly byName = new Map<string, Shape>();

  constructor(dataSource: DataSource, declarations: readonly ShapeDeclaration[]) {
    for (const declaration of declarations) {
      const metadata = dataSource.getMetadata((declaration.storedAs ?? declaration.of) as never);
      const shape = shapeOf(declaration, metadata);
      this.byClass.set(declaration.of, shape);
      // What several types share has no address of its own: one thing has one id.
      if (shape.discriminator === null || shape.types.length === 1) this.byName.set(shape.name, shape);
    }
  }

  of(concept: Class): Shape {
    const shape = this.byClass.get(concept);
    if (shape === undefined) throw new Error(`${concept.name} has no shape; declare one in its links file.`);
    return shape;
  }

  /** The shape of a row's own type, where it was read as what several types share. */
  own(shape: Shape, typename: string): Shape {
    return shape.discriminator === null ? shape : (this.byName.get(typename) ?? shape);
  }

  /** The shape of a GraphQL type that has addresses; undefined for any other name. */
  addressed(typename: string): Shape | undefined {
    const shape = this.byName.get(typename);
    return shape?.declaration.key === undefined ? undefined : shape;
  }
}

function shapeOf(declaration: ShapeDeclaration, metadata: EntityMetadata): Shape {
  const columns = metadata.columns.map((column): [string, Column] => [
    column.propertyName,
    { name: column.databaseName, isBigint: column.type === "bigint", isText: column.type === "text" },
  ]);
  const isChild = metadata.tableType === "entity-child";
  return {
    declaration,
    name: declaration.of.name,
    table: metadata.tableName,
    discriminator: metadata.discriminatorColumn?.propertyName ?? null,
    types: declaration.types ?? (isChild ? [metadata.discriminatorValue ?? ""] : []),
    serial: declaration.serial ?? "serial",
    row: declaration.row ?? declaration.serial ?? "serial",
    columns: new Map(columns),
    own: new Set(isChild ? ownProperties(metadata) : []),
  };
}

function ownProperties(metadata: EntityMetadata): string[] {
  const others = metadata.parentEntityMetadata.childEntityMetadatas.filter((other) => other !== metadata);
  const shared = new Set(others.flatMap(({ columns }) => columns.map((column) => column.databaseName)));
  return metadata.columns
    .filter((column) => !shared.has(column.databaseName))
    .map((column) => column.propertyName);
}

/** The SQL name of a property under an alias. */
export function columnName(shape: Shape, alias: string, property: string): string {
  const column = shape.columns.get(property);
  if (column === undefined) throw new Error(`${shape.name} has no column for ${property}.`);
  return `${alias}.${column.name}`;
}
