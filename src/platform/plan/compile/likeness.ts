import type { GraphQLObjectType } from "graphql";
import type { Shape, Shapes } from "../../links/index.ts";
import { fieldAt, nameOf, type FieldGroup } from "./field-group.ts";
import { rowMeaning } from "./meaning.ts";

/** Tells types of which one selection asks the same from those of which it does not. */
export class Likeness {
  private readonly shapes: Shapes;
  private readonly numbers = new Map<object, number>();

  constructor(shapes: Shapes) {
    this.shapes = shapes;
  }

  /** Equal for types whose rows answer the same groups of fields in the same way. Throws CannotPlan as `rowMeaning`. */
  of(type: GraphQLObjectType, groups: readonly FieldGroup[], shape: Shape): string {
    return groups
      .map(
        (group) => `${group.map((node) => this.numberOf(node)).join("+")}=${this.told(type, group, shape)}`,
      )
      .join();
  }

  private told(type: GraphQLObjectType, group: FieldGroup, shape: Shape): string {
    if (nameOf(group) === "__typename") return "__typename";
    const { field } = fieldAt(type, group);
    const meaning = rowMeaning(type, field, { shape, own: this.shapes.own(shape, type.name) });
    switch (meaning.kind) {
      case "link":
        return `link ${this.numberOf(meaning.link)}`;
      case "said":
        return `said ${this.numberOf(meaning.sql)} ${String(field.type)}`;
      default:
        return `${meaning.kind} ${field.name} ${String(field.type)}`;
    }
  }

  private numberOf(thing: object): string {
    const number = this.numbers.get(thing) ?? this.numbers.size;
    this.numbers.set(thing, number);
    return String(number);
  }
}
