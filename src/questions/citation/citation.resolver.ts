import { GraphQLScalarType } from "graphql";
import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Claim } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { ThinRow } from "../../platform/links/index.ts";
import { Source } from "../../things/source/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import { permanentAddress } from "./address.ts";
import { bibtexEntry } from "./bibtex.ts";
import { citableClaim, citedWork } from "./citation.read.ts";
import { citeClaim } from "./claim-citation.ts";
import { cslItem, type CslItem } from "./csl.ts";
import { referenceText } from "./reference.ts";
import { risRecord } from "./ris.ts";

export const CslJsonScalar = new GraphQLScalarType<never, CslItem>({
  name: "CSLJSON",
  description:
    "One item of CSL-JSON 1.0.2, a JSON object, as Zotero and citation processors read it (citationstyles.org).",
  serialize: (item) => item as CslItem,
  parseValue: () => {
    throw new TypeError("CSLJSON is only ever answered.");
  },
});

@ObjectType({
  description:
    "A source as a text cites it. What is unknown is left out or said to be unknown, never guessed: a title that we don't know is our own name for the source, in brackets; a date that we inferred has brackets and a question mark.",
  simpleResolvers: true,
})
export class SourceCitation {
  @Field(() => CslJsonScalar, {
    description:
      "As CSL-JSON: the slug is its `id`; authors are literals; a date that lies between two days is a range, `circa` where we inferred it, and has its bounds in `note`; without a date there is no `issued`.",
  })
  cslJson!: CslItem;

  @Field(() => String, {
    description: "As an entry of a BibTeX file, in UTF-8: the slug is its key; `year` as in the reference.",
  })
  bibtex!: string;

  @Field(() => String, {
    description:
      "As a record of a RIS file, with CR LF line ends: no PY where the year is unknown or may be one of several.",
  })
  ris!: string;

  @Field(() => String, {
    description:
      "As a line of a list of references, in the order of APA 7: (n.d.) where the date is unknown, ([2022?]) where we inferred it.",
  })
  reference!: string;
}

@ObjectType({
  description:
    "A claim as a text cites it: a sentence of ours with a footnote. Claimant and attribution always stand before what is claimed, and what is alleged, promised, denied or conditional is said to be so.",
  simpleResolvers: true,
})
export class ClaimCitation {
  @Field(() => String, {
    description:
      "One sentence: according to whom, in what mode, how it is told, about whom, and our paraphrase of what is claimed.",
  })
  sentence!: string;

  @Field(() => String, {
    description:
      "Each source that carries it, by its reference, with the places in its text (0-based code points, the end exclusive; at most ten), and the claim's permanent address.",
  })
  footnote!: string;

  @Field(() => String, { description: "Both as Markdown, the footnote named by the claim's key." })
  markdown!: string;
}

@Resolver()
export class RevisionResolver {
  @Query(() => Int, {
    description:
      "The revision that this answers from: the newest, or that of the lens. The number of a change set; 0 while there is none.",
  })
  revision(@Root() root: never, @Ctx() context: RequestContext): number {
    return rootScope(root, context).revision;
  }
}

@Resolver(() => Claim)
export class ClaimCitationResolver {
  @FieldResolver(() => String, {
    description:
      "Its permanent address on this server, as of the revision that this answers from: `/c/{key}@{revision}`, for programs and for people.",
  })
  address(@Root() root: never): string {
    const { key, scope } = root as ThinRow & Claim & { scope: LensScope };
    return permanentAddress("c", { key, revision: scope.revision });
  }

  @FieldResolver(() => ClaimCitation, { description: "How to cite it, in our words." })
  async inWords(@Root() root: never, @Ctx() { load }: RequestContext): Promise<ClaimCitation> {
    const row = root as ThinRow & Claim & { scope: LensScope };
    return citeClaim(await citableClaim(row, { load, scope: row.scope }));
  }
}

@Resolver(() => Evidence)
export class EvidenceAddressResolver {
  @FieldResolver(() => String, {
    description:
      "Its permanent address on this server, as of the revision that this answers from: `/e/{key}@{revision}`.",
  })
  address(@Root() root: never): string {
    const { key, scope } = root as ThinRow & Evidence & { scope: LensScope };
    return permanentAddress("e", { key, revision: scope.revision });
  }
}

@Resolver(() => Source)
export class SourceCitationResolver {
  @FieldResolver(() => SourceCitation, { description: "How to cite it, in four forms." })
  async citation(@Root() root: never, @Ctx() { load }: RequestContext): Promise<SourceCitation> {
    const row = root as ThinRow & Source & { scope: LensScope };
    const work = await citedWork(row, { load, scope: row.scope });
    return {
      cslJson: cslItem(work),
      bibtex: bibtexEntry(work),
      ris: risRecord(work),
      reference: referenceText(work),
    };
  }
}
