import {
  Arg,
  Ctx,
  Extensions,
  FieldResolver,
  Int,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { connectionOf } from "./connection.ts";
import { inputOf } from "./filter.ts";
import type { Link, Orders, PagedLink } from "./link.ts";
import type { Loaders, ThinRow } from "./loaders.ts";
import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE } from "./page.ts";
import type { Scope, Scoped } from "./scope.ts";
import type { Class, ShapeDeclaration } from "./shape.ts";

/** What the resolvers of links find in their request. */
export interface LinkContext {
  readonly load: Loaders;
  /** The scope of what is read at the root: the default lens. */
  readonly scope: Scope;
}

type Resolve = (root: (ThinRow & Scoped) | undefined, context: LinkContext, ...args: never[]) => unknown;

interface Field {
  readonly name: string;
  readonly description: string;
  readonly nullable: boolean;
  readonly type: () => unknown;
  readonly resolve: Resolve;
  readonly args: readonly { name: string; type: () => unknown; description: string; nullable: boolean }[];
}

/** Turns declared links into classes of field resolvers; the only place where links meet GraphQL. */
export function linkResolvers(links: readonly Link[], shapes: readonly ShapeDeclaration[]): Class[] {
  const dated = new Set(shapes.filter((shape) => shape.hasDays === true).map((shape) => shape.of));
  return links.map((link) =>
    resolverClass(
      link,
      fieldOf(link, (concept) => dated.has(concept)),
    ),
  );
}

function fieldOf(link: Link, hasDays: (concept: Class) => boolean): Field {
  const { name, description } = link;
  switch (link.kind) {
    case "one": {
      const { of, by, nullable } = link;
      const resolve: Resolve = (root, { load }) => {
        const serial = root?.[by] as number | null;
        return serial === null || root === undefined ? null : load.one(of, serial, root.scope);
      };
      return { name, description, nullable, type: () => of, resolve, args: [] };
    }
    case "list": {
      const resolve: Resolve = (root, { load }) =>
        root === undefined ? [] : load.list(link, Number(root["serial"]), root.scope);
      return { name, description, nullable: false, type: () => [link.of], resolve, args: [] };
    }
    case "lookup": {
      const { of, by } = link;
      const resolve: Resolve = (root, { load, scope }, value: string) =>
        load.row(of, by, { value, scope: root?.scope ?? scope });
      const args = [{ name: by, type: () => String, description: `Its ${by}.`, nullable: false }];
      return { name, description, nullable: true, type: () => of, resolve, args };
    }
    case "many":
    case "collection":
      return pagedField(link, hasDays(link.of));
  }
}

function pagedField(link: PagedLink, hasDays: boolean): Field {
  const { name, description, of, filter } = link;
  const from = link.kind === "many" ? (link.from ?? "serial") : null;
  const resolve: Resolve = (root, { load, scope }, ...given: never[]) => {
    const [first = null, after = null, order = null, asked = null] = given as unknown as [
      (number | null)?,
      (string | null)?,
      (string | null)?,
      (object | null)?,
    ];
    const parent = from === null || root === undefined ? null : Number(root[from]);
    return load.page(link, parent, {
      args: { first, after, order, filter: asked },
      scope: root?.scope ?? scope,
    });
  };
  const args = [
    {
      name: "first",
      type: () => Int,
      description: `How many rows at most: 1 to ${String(MAXIMUM_PAGE_SIZE)}; ${String(DEFAULT_PAGE_SIZE)} when left out or null.`,
      nullable: true,
    },
    {
      name: "after",
      type: () => String,
      description: "Only what follows this cursor of the same list and order.",
      nullable: true,
    },
    {
      name: "order",
      type: () => orderOf(link.orderName, link.order),
      description: `In which order; ${Object.keys(link.order)[0] ?? ""} when left out or null.`,
      nullable: true,
    },
    ...(filter === undefined
      ? []
      : [
          {
            name: "filter",
            type: () => inputOf(filter),
            description: "Only what meets all of these.",
            nullable: true,
          },
        ]),
  ];
  return { name, description, nullable: false, type: () => connectionOf(of, hasDays), resolve, args };
}

function resolverClass(link: Link, field: Field): Class {
  class LinkResolver {}
  const target = LinkResolver.prototype as unknown as Record<string, unknown>;
  const { name, description, nullable } = field;
  const type = field.type as () => StringConstructor;
  target[name] = field.resolve;
  const descriptor = Object.getOwnPropertyDescriptor(target, name) ?? {};
  // Who answers without resolvers finds the declaration at the field.
  const usual = link.kind === "many" ? link.usual : undefined;
  Extensions({ link, ...(usual === undefined ? {} : { usual }) })(target, name, descriptor);
  Root()(target, name, 0);
  Ctx()(target, name, 1);
  for (const [index, argument] of field.args.entries()) {
    const { description: meaning, nullable: optional } = argument;
    Arg(argument.name, argument.type as () => StringConstructor, {
      description: meaning,
      nullable: optional,
    })(target, name, index + 2);
  }
  if (link.kind === "collection" || link.kind === "lookup") {
    Query(() => type(), { description, nullable })(target, name, descriptor);
    Resolver()(LinkResolver);
  } else {
    FieldResolver(() => type(), { description, nullable })(target, name, descriptor);
    Resolver(() => link.on as never)(LinkResolver);
  }
  // The types must exist before the schema is built, whichever is asked for first.
  type();
  for (const argument of field.args) argument.type();
  return LinkResolver;
}

const orderEnums = new Map<string, object>();

/** The GraphQL enum of a concept's orders; links to one concept that share a name share its orders. */
function orderOf(name: string, orders: Orders<never>): object {
  const made = orderEnums.get(name);
  if (made !== undefined) return made;
  const words = Object.keys(orders);
  const set = Object.fromEntries(words.map((word) => [word, word]));
  const valuesConfig = Object.fromEntries(
    words.map((word) => [word, { description: ORDER_MEANING[word] ?? word }]),
  );
  registerEnumType(set, { name, description: "An order of a list.", valuesConfig });
  orderEnums.set(name, set);
  return set;
}

const ORDER_MEANING: Readonly<Record<string, string>> = {
  LATEST: "The latest first; undated ones last.",
  EARLIEST: "The earliest first; undated ones first.",
  NAME: "By name, without regard to case and accents.",
  NAME_DESCENDING: "By name, backwards.",
  RECORDED: "In the order it was recorded in.",
  RECORDED_DESCENDING: "In the order it was recorded in, backwards.",
  PLACE: "By place in the text.",
  PLACE_DESCENDING: "By place in the text, backwards.",
};
