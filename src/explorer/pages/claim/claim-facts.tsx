import { Facts, type Fact } from "../../parts/facts/index.ts";
import { Name, NodeLink } from "../../parts/links/index.ts";
import { PropositionWords } from "../../parts/proposition/index.ts";
import {
  attributionWords,
  dateWords,
  instantWords,
  modalityWords,
  plain,
  whoseWordWords,
} from "../../parts/words/index.ts";
import type { ClaimData } from "./claim-page.tsx";

/** Who claims what, how it is told, and when: as a list of facts. */
export function ClaimFacts({ claim }: { readonly claim: ClaimData }) {
  return <Facts facts={[...whoFacts(claim), ...howFacts(claim), ...whenFacts(claim)]} />;
}

function whoFacts({ claimant, onWhoseWord, proposition, paraphrase }: ClaimData): Fact[] {
  return [
    ["Claimed by", <NodeLink key="claimant" node={claimant} />],
    ["On whose word", whoseWordWords(onWhoseWord)],
    ["What is said", <PropositionWords key="proposition" proposition={proposition} />],
    ["In our words", <Name key="paraphrase">{paraphrase}</Name>],
  ];
}

function howFacts({
  attribution,
  modality,
  qualifier,
  saidAs,
  saidIn,
  basis,
  rank,
  rankReason,
}: ClaimData): Fact[] {
  return [
    ["Told how", attributionWords(attribution)],
    ["In what mode", modalityWords(modality) ?? "said to be so"],
    ["Limit or condition", qualifier],
    ["In a word of the source", saidAs],
    [
      "Said in",
      saidIn === null
        ? null
        : `${saidIn.name}${saidIn.channel === null ? "" : ` (${plain(saidIn.channel)})`}`,
    ],
    ["What it rests on", basis === null ? null : plain(basis)],
    ["Judged by us", rank === "DEPRECATED" ? `mistaken: ${rankReason ?? ""}` : null],
  ];
}

function whenFacts({ validTime, dateBasis, dateReason, changeSet }: ClaimData): Fact[] {
  const when = validTime === null ? "not said" : dateWords(validTime);
  const inferred =
    dateBasis === "INFERRED" ? ` (inferred by us${dateReason === null ? "" : `: ${dateReason}`})` : "";
  return [
    ["When", when + inferred],
    [
      "Recorded",
      `in revision ${String(changeSet.number)}, ${instantWords(changeSet.recordedAt)}, by ${changeSet.author}`,
    ],
  ];
}
