import { getNamedType, type GraphQLObjectType } from "graphql";
import { selectionOf } from "../../limits/index.ts";
import type { Shape } from "../../links/index.ts";
import {
  CannotPlan,
  type ConnectionMember,
  type ConnectionPart,
  type EdgeMember,
  type EdgePart,
  type PageInfoMember,
} from "../tree/index.ts";
import type { Compiler } from "./compiler.ts";
import { nameOf, setsOf, type FieldGroup } from "./field-group.ts";

interface PageRows {
  readonly group: FieldGroup;
  readonly shape: Shape;
  /** What a row of the page is called. */
  readonly alias: string;
}

/** What is asked of a connection. */
export function connectionMembers(
  compiler: Compiler,
  type: GraphQLObjectType,
  { group, shape, alias }: PageRows,
): ConnectionMember[] {
  return [...selectionOf(compiler.source, type, setsOf(group))].map(([key, below]) => ({
    key,
    ...connectionPart(compiler, type, { group: below, shape, alias }),
  }));
}

function connectionPart(compiler: Compiler, type: GraphQLObjectType, rows: PageRows): ConnectionPart {
  const { group, shape, alias } = rows;
  const name = nameOf(group);
  switch (name) {
    case "__typename":
      return { kind: "typename", name: type.name };
    case "nodes":
      return { kind: "nodes", row: compiler.row(shape, group, alias) };
    case "edges":
      return { kind: "edges", members: edgeMembers(compiler, typeOf(type, name), rows) };
    case "pageInfo":
      return { kind: "pageInfo", members: pageInfoMembers(compiler, typeOf(type, name), group) };
    case "totalCount":
      return { kind: "count", counted: "listed" };
    case "undatedCount":
      return { kind: "count", counted: "undated" };
    default:
      throw new CannotPlan(`${name} is nothing that a page has.`);
  }
}

function edgeMembers(
  compiler: Compiler,
  type: GraphQLObjectType,
  { group, shape, alias }: PageRows,
): EdgeMember[] {
  return [...selectionOf(compiler.source, type, setsOf(group))].map(([key, below]) => {
    const part = (): EdgePart => {
      const name = nameOf(below);
      if (name === "__typename") return { kind: "typename", name: type.name };
      if (name === "cursor") return { kind: "cursor" };
      if (name === "node") return { kind: "node", row: compiler.row(shape, below, alias) };
      throw new CannotPlan(`${name} is nothing that an edge has.`);
    };
    return { key, ...part() };
  });
}

function pageInfoMembers(compiler: Compiler, type: GraphQLObjectType, group: FieldGroup): PageInfoMember[] {
  return [...selectionOf(compiler.source, type, setsOf(group))].map(([key, below]) => ({
    key,
    field: nameOf(below),
  }));
}

function typeOf(type: GraphQLObjectType, field: string): GraphQLObjectType {
  return getNamedType(type.getFields()[field]?.type) as unknown as GraphQLObjectType;
}
