import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Position, Stance } from "../../claims/stance/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { CellState } from "./matrix.words.ts";

/** How many actors and subjects may be named; as many actors are there at most where none is. */
export const MAXIMUM_ACTORS = 100;
export const MAXIMUM_SUBJECTS = 50;
/** How many subjects there are at most where none is named. */
export const DEFAULT_SUBJECTS = 20;

@ObjectType({ description: "What is known of one actor on one subject.", simpleResolvers: true })
export class MatrixCell {
  @Field(() => CellState, { description: "What is known." })
  state!: CellState;

  @Field(() => Position, {
    nullable: true,
    description:
      "The position of the current stance; DECLINED where it declined to say; null where none can be told.",
  })
  position!: Position | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The position as a number, as agreement and division count it: SUPPORT 1, MIXED and NEUTRAL 0, OPPOSE −1. Null for every other position and where there is none: 0 is never “unknown”.",
  })
  sign!: number | null;

  @Field(() => Stance, {
    nullable: true,
    description: "The stance that tells it, with its claims; null where no single one does.",
  })
  stance!: (() => Promise<Stance>) | null;
}

@ObjectType({ description: "The row of an actor.", simpleResolvers: true })
export class MatrixRow {
  @Field(() => Actor, { description: "The actor." })
  actor!: () => Promise<Actor>;

  @Extensions({ rows: MAXIMUM_SUBJECTS })
  @Field(() => [MatrixCell], { description: "One cell for each subject of the matrix, in their order." })
  cells!: MatrixCell[];
}

export const MatrixRowConnection = connectionOf(MatrixRow, false);

@ObjectType({
  description:
    "Who stands where on what, as a table: a row for each actor, a cell for each subject, each by its current stance under the lens.",
  simpleResolvers: true,
})
export class Matrix {
  @Extensions({ rows: MAXIMUM_SUBJECTS })
  @Field(() => [Subject], { description: "The subjects, each once: the columns." })
  subjects!: () => Promise<Subject[]>;
}
