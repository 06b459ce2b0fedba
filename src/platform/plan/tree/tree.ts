import type { GraphQLLeafType } from "graphql";
import type { FieldSql, ListLink, LookupLink, OneLink, PagedLink, Shape } from "../../links/index.ts";
import type { Given } from "./given.ts";
import type { AddressFinder, ScopeOpener } from "./extensions.ts";

/** An operation, compiled: what to write for each key, by type. Values of arguments are not in it. */
export interface RootTree {
  readonly members: readonly Member[];
  /** The fields whose arguments decide how the statement reads, in the order of the document. */
  readonly asking: readonly Asking[];
}

/** One key of an object. */
export interface Member {
  readonly key: string;
  readonly node: TreeNode;
}

/** The rows of a shape, by the types they may be of. */
export interface RowTree {
  readonly shape: Shape;
  /** What a row is called in the statement. */
  readonly alias: string;
  readonly cases: readonly RowCase[];
}

/** Types whose rows answer alike. */
export interface RowCase {
  readonly types: readonly string[];
  readonly members: readonly Member[];
}

export type TreeNode = TypenameNode | LeafNode | SaidNode | OneNode | ListNode | Asking;
/** What has arguments. */
export type Asking = PageNode | LookupNode | ScopeNode | AddressNode;

/** `__typename`; null where the row knows. */
export interface TypenameNode {
  readonly kind: "typename";
  readonly name: string | null;
}

/** A column, or the address of the row where `property` is null. */
export interface LeafNode {
  readonly kind: "leaf";
  readonly property: string | null;
  readonly type: GraphQLLeafType;
  readonly isNullable: boolean;
}

/** What a resolver would make of a row, as SQL says it. */
export interface SaidNode {
  readonly kind: "said";
  readonly sql: FieldSql;
  /** The type of a leaf; null for a list, which is written as JSON. */
  readonly type: GraphQLLeafType | null;
  readonly isNullable: boolean;
  /** The keys of an object, with what each says; null for a leaf. */
  readonly members: readonly SaidMember[] | null;
}

/** One key of an object that SQL says. */
export interface SaidMember {
  readonly key: string;
  readonly field: string;
  /** Null for `__typename`. */
  readonly type: GraphQLLeafType | null;
  readonly typename: string;
  readonly isNullable: boolean;
}

export interface OneNode {
  readonly kind: "one";
  readonly link: OneLink;
  readonly row: RowTree;
}

export interface ListNode {
  readonly kind: "list";
  readonly link: ListLink;
  readonly row: RowTree;
}

interface WithArguments {
  /** Unlike that of any other field of the operation; what is bound for it ends in it. */
  readonly number: number;
  readonly given: Given;
}

export interface PageNode extends WithArguments {
  readonly kind: "page";
  readonly link: PagedLink;
  readonly shape: Shape;
  readonly alias: string;
  readonly members: readonly ConnectionMember[];
}

/** One key of a connection. */
export type ConnectionMember = { readonly key: string } & ConnectionPart;
export type ConnectionPart =
  | { readonly kind: "typename"; readonly name: string }
  | { readonly kind: "nodes"; readonly row: RowTree }
  | { readonly kind: "edges"; readonly members: readonly EdgeMember[] }
  | { readonly kind: "pageInfo"; readonly members: readonly PageInfoMember[] }
  | { readonly kind: "count"; readonly counted: "listed" | "undated" };

/** One key of an edge. */
export type EdgeMember = { readonly key: string } & EdgePart;
export type EdgePart =
  | { readonly kind: "typename"; readonly name: string }
  | { readonly kind: "cursor" }
  | { readonly kind: "node"; readonly row: RowTree };

/** One key of a page's information: the name of its field, or `__typename`. */
export interface PageInfoMember {
  readonly key: string;
  readonly field: string;
}

export interface LookupNode extends WithArguments {
  readonly kind: "lookup";
  readonly link: LookupLink;
  readonly row: RowTree;
}

export interface ScopeNode extends WithArguments {
  readonly kind: "scope";
  readonly open: ScopeOpener;
  readonly tree: RootTree;
}

export interface AddressNode extends WithArguments {
  readonly kind: "address";
  readonly find: AddressFinder;
  /** Whether it is asked for several ids, rather than for one. */
  readonly isList: boolean;
  /** What is asked of rows of a shape; throws CannotPlan where only resolvers know. */
  readonly treeOf: (shape: Shape) => AddressedTree;
}

/** What is asked of an addressed row. */
export interface AddressedTree {
  readonly row: RowTree;
  readonly asking: readonly Asking[];
}
