import { Field, Int, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { EdtfScalar, Node } from "../../platform/graphql/index.ts";
import { Proposition, PropositionKind } from "../claim/index.ts";
import { Bound, Direction, FigureWindow, Metric, Unit } from "./observation.words.ts";

/** A figure at a date. */
@ChildEntity(PropositionKind.Observation)
@ObjectType({
  implements: [Node, Proposition],
  description:
    "A figure at a date: a number with its bounds, a direction without a number, or, for a deadline, a day. Its as-of date is its claims' valid time.",
})
export class Observation extends Proposition {
  @Column("integer")
  nodeSerial!: number;

  @Field(() => Metric, { description: "What is measured." })
  @Column("text")
  metric!: Metric;

  /** The figure as the source gives it, as an integer of the smallest unit. */
  @Column("bigint", { nullable: true })
  statedScaled!: string | null;

  /** The least it can be, as an integer of the smallest unit. */
  @Column("bigint", { nullable: true })
  lowScaled!: string | null;

  /** The most it can be, as an integer of the smallest unit; null where it is open. */
  @Column("bigint", { nullable: true })
  highScaled!: string | null;

  @Field(() => Int, { description: "How many decimal places the smallest unit has: 2 for US dollars." })
  @Column("integer")
  scale!: number;

  @Field(() => Bound, { description: "How the source qualifies the figure." })
  @Column("text")
  bound!: Bound;

  @Field(() => Direction, { nullable: true, description: "Where it is going, where no number is given." })
  @Column("text", { nullable: true })
  direction!: Direction | null;

  @Field(() => Unit, { nullable: true, description: "What is counted; null for a date or a direction." })
  @Column("text", { nullable: true })
  unit!: Unit | null;

  @Field(() => String, { nullable: true, description: "Share of what, count of what." })
  @Column("text", { nullable: true })
  base!: string | null;

  @Field(() => FigureWindow, { description: "The span of time the figure sums up." })
  @Column("text", { name: "figure_window" })
  window!: FigureWindow;

  @Field(() => EdtfScalar, { nullable: true, description: "The day, for a deadline." })
  @Column("text", { nullable: true })
  date!: string | null;

  /** The first day `date` may mean, in days since 1970-01-01; null for anything but a deadline. */
  @Column("integer", { nullable: true })
  dateEarliest!: number | null;

  @Column("integer", { nullable: true })
  dateLatest!: number | null;
}
