import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "./shape.ts";

/** Where a page lies in its list, as Relay specifies it. */
@ObjectType({ description: "Where a page lies in its list, as Relay specifies it." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the page began after a cursor." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's first edge; null where it is empty.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's last edge: ask `after` it for more.",
  })
  endCursor!: string | null;
}

const made = new Map<Class, Class>();

/** The connection type of a concept, made at its first use. */
export function connectionOf(concept: Class, hasDays: boolean): Class {
  const known = made.get(concept);
  if (known !== undefined) return known;
  class Connection {}
  made.set(concept, Connection);
  const { name } = concept;
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })(
    Connection,
  );
  const edge = edgeOf(concept);
  const field = fieldOn(Connection);
  field("edges", () => [edge], "The page's rows, each with its cursor.");
  field("nodes", () => [concept], "The page's rows, without cursors.");
  field("pageInfo", () => PageInfo, "Where the page lies in the list.");
  field("totalCount", () => Int, "How many rows the whole list has, under its filter and the lens.");
  if (hasDays) {
    field(
      "undatedCount",
      () => Int,
      "How many match the filter but have no date at all: they are possible on every day and certain on none. Without a day in the lens they are in the list; under one they are left out of it, and counted here.",
    );
  }
  return Connection;
}

function edgeOf(concept: Class): Class {
  class Edge {}
  const { name } = concept;
  ObjectType(`${name}Edge`, {
    description: `One row of a list of ${name}, with its cursor.`,
    simpleResolvers: true,
  })(Edge);
  const field = fieldOn(Edge);
  field("cursor", () => String, "Its place in the list, in the order that was asked for: opaque text.");
  field("node", () => concept, "The row itself.");
  return Edge;
}

function fieldOn(target: Class): (name: string, type: () => unknown, description: string) => void {
  return (name, type, description) => {
    Field(type as () => StringConstructor, { description })(target.prototype as object, name);
  };
}
