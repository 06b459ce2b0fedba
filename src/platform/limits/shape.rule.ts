import { GraphQLError } from "graphql";
import type { OperationDefinitionNode, ValidationContext, ValidationRule } from "graphql";
import { Problem } from "../errors/index.ts";
import type { ProblemCode } from "../errors/index.ts";
import type { Limits } from "./limits.ts";
import { shapeReader } from "./shape.ts";
import type { Shape } from "./shape.ts";

interface ShapeLimit {
  readonly code: ProblemCode;
  readonly seen: keyof Shape;
  readonly limit: "depth" | "aliases" | "rootFields";
  readonly sentence: (seen: number, limit: number) => string;
}

const SHAPE_LIMITS: readonly ShapeLimit[] = [
  {
    code: "DEPTH_LIMIT",
    seen: "depth",
    limit: "depth",
    sentence: (seen, limit) => `is ${seen.toString()} fields deep; at most ${limit.toString()} are allowed`,
  },
  {
    code: "ALIAS_LIMIT",
    seen: "aliases",
    limit: "aliases",
    sentence: (seen, limit) => `has ${seen.toString()} aliases; at most ${limit.toString()} are allowed`,
  },
  {
    code: "ROOT_FIELD_LIMIT",
    seen: "rootFields",
    limit: "rootFields",
    sentence: (seen, limit) =>
      `asks for ${seen.toString()} root fields; at most ${limit.toString()} are allowed`,
  },
];

/** A validation rule that refuses operations which are too deep, have too many aliases or too many root fields. */
export function shapeRule(limits: Limits): ValidationRule {
  return (context: ValidationContext) => {
    const shapeOf = shapeReader(context.getDocument());
    return {
      OperationDefinition(operation: OperationDefinitionNode): undefined {
        const shape = shapeOf(operation);
        for (const { code, seen, limit, sentence } of SHAPE_LIMITS) {
          if (shape[seen] <= limits[limit]) continue;
          const details = { limit: limits[limit], seen: shape[seen] };
          const message = `${nameOf(operation)} ${sentence(details.seen, details.limit)}.`;
          const originalError = new Problem(code, message, details);
          context.reportError(new GraphQLError(message, { nodes: [operation], originalError }));
        }
      },
    };
  };
}

function nameOf(operation: OperationDefinitionNode): string {
  return operation.name ? `The operation "${operation.name.value}"` : "The operation";
}
