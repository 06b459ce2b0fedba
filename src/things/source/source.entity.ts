import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { EdtfScalar, Node } from "../../platform/graphql/index.ts";
import { SourceKind } from "./source.words.ts";

/** An article or document. Its text stays with the operator. */
@Entity("source")
@ObjectType({
  implements: [Node],
  description:
    "An article or document, first class: everything it carries is one query. Its text stays with the operator of this server.",
})
export class Source extends Node {
  @PrimaryColumn("integer")
  serial!: number;

  @Field(() => String, { description: "Its human address; it never changes meaning." })
  @Column("text")
  slug!: string;

  @Field(() => SourceKind, { description: "What sort of document it is." })
  @Column("text", { name: "kind" })
  sourceKind!: SourceKind;

  @Field(() => String, { description: "What we call it, in words the text gives." })
  @Column("text")
  name!: string;

  @Column("integer")
  publisherSerial!: number;

  @Field(() => String, { nullable: true, description: "Its title; null where it is unknown." })
  @Column("text", { nullable: true })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it was published; null where it is unknown. Never fetched.",
  })
  @Column("text", { nullable: true })
  url!: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it was published; null where it is unknown.",
  })
  @Column("text", { nullable: true })
  publishedOn!: string | null;

  /** The first day it may have been published on, in days since 1970-01-01; -99999999 where unknown. */
  @Column("integer")
  publishedEarliest!: number;

  /** The last day it may have been published on; 99999999 where unknown. */
  @Column("integer")
  publishedLatest!: number;

  @Column("text", { nullable: true })
  dateBasis!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why we infer the date of publication; null where the source states it, or it is unknown.",
  })
  @Column("text", { nullable: true })
  dateReason!: string | null;

  /** What the source alone says of its date: to this it falls back when the sources it was inferred from are set aside. */
  @Column("text", { nullable: true })
  publishedAsStated!: string | null;

  @Field(() => String, { description: "SHA-256 of the text: UTF-8, NFC, LF line ends; hexadecimal." })
  @Column("text")
  textSha256!: string;

  @Field(() => Int, { description: "How long the text is, in Unicode code points." })
  @Column("integer")
  codePoints!: number;

  @Field(() => Int, { description: "The revision since which this database knows it." })
  @Column("integer")
  knownFrom!: number;
}
