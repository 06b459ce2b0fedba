import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from "graphql";
import { selectionOf, type SelectionSource } from "../../limits/index.ts";
import type { Class, Link, Shape, Shapes } from "../../links/index.ts";
import {
  type Asking,
  CannotPlan,
  givenOf,
  type Member,
  type RootTree,
  type RowCase,
  type RowTree,
  type TreeNode,
} from "../tree/index.ts";
import { connectionMembers } from "./connection.ts";
import { saidNode } from "./said.ts";
import { fieldAt, nameOf, setsOf, type FieldAt, type FieldGroup } from "./field-group.ts";
import { Likeness } from "./likeness.ts";
import { rootMeaning, rowMeaning } from "./meaning.ts";

/** What a document asks, read once. */
export interface Reading extends SelectionSource {
  readonly shapes: Shapes;
}

/** Compiles the selections of one operation. */
export class Compiler {
  readonly source: Reading;
  private readonly likeness: Likeness;
  private numbers = 0;
  /** Where fields with arguments are gathered: one list for each scope. */
  private asking: Asking[] = [];

  constructor(source: Reading) {
    this.source = source;
    this.likeness = new Likeness(source.shapes);
  }

  /** What is asked of a root type. */
  root(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): RootTree {
    return this.apart(() => {
      const members = [...selectionOf(this.source, type, sets)].map(([key, group]): Member => ({
        key,
        node: this.rootField(type, group),
      }));
      return { members };
    });
  }

  /** What is asked of the rows of a shape that a group of fields leads to. */
  row(shape: Shape, group: FieldGroup, alias = this.newAlias()): RowTree {
    const cases = new Map<string, { types: string[]; members: readonly Member[] }>();
    for (const type of this.typesOf(shape)) {
      const { name } = type;
      const selection = selectionOf(this.source, type, setsOf(group));
      const told = this.likeness.of(type, [...selection.values()], shape);
      const alike = cases.get(told);
      if (alike !== undefined) alike.types.push(name);
      else cases.set(told, { types: [name], members: this.members(type, selection, shape) });
    }
    return { shape, alias, cases: [...cases.values()] satisfies RowCase[] };
  }

  /** A name for rows that no other rows of the statement have. */
  newAlias(): string {
    return `r${String(this.newNumber())}`;
  }

  shapeOf(concept: Class): Shape {
    return this.source.shapes.of(concept);
  }

  private newNumber(): number {
    this.numbers += 1;
    return this.numbers;
  }

  /** Compiles what is read under a scope of its own: what has arguments there is asked there. */
  private apart<Tree extends object>(compile: () => Tree): Tree & { asking: readonly Asking[] } {
    const outer = this.asking;
    const asking: Asking[] = [];
    this.asking = asking;
    try {
      return { ...compile(), asking };
    } finally {
      this.asking = outer;
    }
  }

  private oncePerShape<Tree>(compile: (shape: Shape) => Tree): (shape: Shape) => Tree {
    const made = new Map<Shape, Tree>();
    return (shape) => {
      const tree = made.get(shape) ?? compile(shape);
      made.set(shape, tree);
      return tree;
    };
  }

  private asks<Node extends Asking>(node: Node): Node {
    this.asking.push(node);
    return node;
  }

  private rootField(type: GraphQLObjectType, group: FieldGroup): TreeNode {
    if (nameOf(group) === "__typename") return { kind: "typename", name: type.name };
    const { field, at } = fieldAt(type, group);
    const meaning = rootMeaning(field);
    const number = this.newNumber();
    switch (meaning.kind) {
      case "opens": {
        const below = getNamedType(field.type) as GraphQLObjectType;
        return this.asks({
          kind: "scope",
          number,
          given: givenOf(field, at),
          open: meaning.open,
          tree: this.root(below, setsOf(group)),
        });
      }
      case "finds":
        return this.asks({
          kind: "address",
          number,
          given: givenOf(field, at),
          find: meaning.find,
          isList: field.args.some(({ name }) => name === "ids"),
          treeOf: this.oncePerShape((shape) => this.apart(() => ({ row: this.row(shape, group) }))),
        });
      case "link":
        return this.link(meaning.link, { field, group, at });
      default:
        throw new CannotPlan(`${field.name} is nothing that a root has.`);
    }
  }

  private members(
    type: GraphQLObjectType,
    selection: ReadonlyMap<string, FieldGroup>,
    shape: Shape,
  ): Member[] {
    return [...selection].map(([key, group]) => ({ key, node: this.rowField(type, group, shape) }));
  }

  private rowField(type: GraphQLObjectType, group: FieldGroup, shape: Shape): TreeNode {
    if (nameOf(group) === "__typename") {
      return { kind: "typename", name: shape.discriminator === null ? shape.name : null };
    }
    const { field, at } = fieldAt(type, group);
    const meaning = rowMeaning(type, field, { shape, own: this.source.shapes.own(shape, type.name) });
    switch (meaning.kind) {
      case "link":
        return this.link(meaning.link, { field, group, at });
      case "id":
        return { kind: "leaf", property: null, ...leafOf(field) };
      case "column":
        return { kind: "leaf", property: meaning.property, ...leafOf(field) };
      case "said":
        return saidNode(this.source, { sql: meaning.sql, field, group });
      default:
        throw new CannotPlan(`${field.name} is nothing that a row has.`);
    }
  }

  private link(link: Link, { field, group, at }: Asked): TreeNode {
    const shape = this.shapeOf(link.of);
    switch (link.kind) {
      case "one":
        return { kind: "one", link, row: this.row(shape, group) };
      case "list":
        return { kind: "list", link, row: this.row(shape, group) };
      case "lookup": {
        const number = this.newNumber();
        return this.asks({
          kind: "lookup",
          number,
          given: givenOf(field, at),
          link,
          row: this.row(shape, group),
        });
      }
      case "many":
      case "collection": {
        const number = this.newNumber();
        const alias = this.newAlias();
        const place = this.asking.length;
        const type = getNamedType(field.type) as GraphQLObjectType;
        const members = connectionMembers(this, type, { group, shape, alias });
        const page = {
          kind: "page",
          number,
          given: givenOf(field, at),
          link,
          shape,
          alias,
          members,
        } as const;
        // Before those below it, as in the document.
        this.asking.splice(place, 0, page);
        return page;
      }
    }
  }

  /** The types that rows of a shape may be of. */
  private typesOf(shape: Shape): readonly GraphQLObjectType[] {
    const { schema } = this.source;
    const names = shape.types.length === 0 ? [shape.name] : shape.types;
    return names.flatMap((name) => {
      const type = schema.getType(name);
      if (isAbstractType(type)) return schema.getPossibleTypes(type);
      if (isObjectType(type)) return [type];
      throw new CannotPlan(`${name} is no type of objects.`);
    });
  }
}

interface Asked extends FieldAt {
  readonly group: FieldGroup;
}

function leafOf(field: GraphQLField<unknown, unknown>): {
  type: Extract<TreeNode, { kind: "leaf" }>["type"];
  isNullable: boolean;
} {
  const isNullable = !isNonNullType(field.type);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (!isLeafType(type)) throw new CannotPlan(`${field.name} is no leaf.`);
  return { type, isNullable };
}
