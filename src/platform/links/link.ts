import type { FilterSet } from "./filter.ts";
import type { Class, ColumnOf } from "./shape.ts";

export type Direction = "ASC" | "DESC";

/** The orders a list can be asked in: a column and its direction each, ties broken by serial. The first is the default. */
export type Orders<Row> = Readonly<Record<string, readonly [ColumnOf<Row>, Direction]>>;

interface Declared {
  readonly name: string;
  readonly description: string;
}

/** From one thing to many, page by page: the rows of `of` whose column `by` is this one's serial. */
export interface ManyLink extends Declared {
  readonly kind: "many";
  readonly on: Class;
  readonly of: Class;
  readonly by: string;
  /** The property of the parent that `by` refers to; its serial when left out. */
  readonly from: string | null;
  readonly order: Orders<never>;
  readonly orderName: string;
  readonly filter: FilterSet | undefined;
  /** How many there are of what is short by nature: its price, where nobody says how many are wanted. */
  readonly usual?: number;
}

/** From one thing to a few that are closed, all at once. */
export interface ListLink extends Declared {
  readonly kind: "list";
  readonly on: Class;
  readonly of: Class;
  readonly by: string;
  readonly order: string;
}

/** From one thing to one other: the row of `of` whose serial stands in this one's column `by`. */
export interface OneLink extends Declared {
  readonly kind: "one";
  readonly on: Class;
  readonly of: Class;
  readonly by: string;
  readonly nullable: boolean;
}

/** All things of a kind, page by page: a root field. */
export interface CollectionLink extends Declared {
  readonly kind: "collection";
  readonly of: Class;
  readonly order: Orders<never>;
  readonly orderName: string;
  readonly filter: FilterSet | undefined;
}

/** One thing by its human address: a root field, null where there is none. */
export interface LookupLink extends Declared {
  readonly kind: "lookup";
  readonly of: Class;
  /** The property that is looked up, and the argument's name. */
  readonly by: string;
}

export type PagedLink = ManyLink | CollectionLink;
export type Link = ManyLink | ListLink | OneLink | CollectionLink | LookupLink;

interface Paged<Of extends object> extends Declared {
  readonly of: Class<Of>;
  /** The name of the enum of its orders, where it is not that of the concept. */
  readonly orderName?: string;
  readonly order: Orders<Of>;
  readonly filter?: FilterSet;
}

/** Declares a connection from one thing to many. */
export function many<On extends object, Of extends object>(
  link: Paged<Of> & {
    readonly on: Class<On>;
    readonly by: ColumnOf<Of>;
    readonly from?: ColumnOf<On>;
    readonly usual?: number;
  },
): ManyLink {
  const { filter, from = null } = link;
  return {
    ...link,
    kind: "many",
    from,
    orderName: link.orderName ?? `${link.of.name}Order`,
    order: link.order,
    filter,
  };
}

/** Declares a list of a few closed things. */
export function list<On extends object, Of extends object>(
  link: Declared & { on: Class<On>; of: Class<Of>; by: ColumnOf<Of>; order: ColumnOf<Of> },
): ListLink {
  return { ...link, kind: "list" };
}

/** Declares a link to one other thing. */
export function one<On extends object, Of extends object>(
  link: Declared & { on: Class<On>; of: Class<Of>; by: ColumnOf<On>; nullable?: boolean },
): OneLink {
  return { ...link, kind: "one", nullable: link.nullable ?? false };
}

/** Declares the root field that lists all things of a kind. */
export function collection<Of extends object>(link: Paged<Of>): CollectionLink {
  const { filter } = link;
  return {
    ...link,
    kind: "collection",
    orderName: link.orderName ?? `${link.of.name}Order`,
    order: link.order,
    filter,
  };
}

/** Declares the root field that finds one thing by its human address. */
export function lookup<Of extends object>(link: Declared & { of: Class<Of>; by: ColumnOf<Of> }): LookupLink {
  return { ...link, kind: "lookup" };
}
