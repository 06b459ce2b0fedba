import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LocatorStatus } from "./source.words.ts";

/** The text of a source, where the operator has it. Never exported, never in a change set. */
@Entity("source_text")
export class SourceText {
  @PrimaryColumn("integer")
  sourceSerial!: number;

  @Column("text")
  text!: string;
}

/** What the last look at the text found of one locator; written at each load, so that `status` is a column. */
@Entity("locator_check")
export class LocatorCheck {
  @PrimaryColumn("integer")
  sourceSerial!: number;

  @PrimaryColumn("integer")
  rangeStart!: number;

  @PrimaryColumn("integer")
  rangeEnd!: number;

  @PrimaryColumn("text")
  sha256!: string;

  @Column("text")
  status!: LocatorStatus;

  @Column("integer", { nullable: true })
  foundStart!: number | null;

  @Column("integer", { nullable: true })
  foundEnd!: number | null;
}
