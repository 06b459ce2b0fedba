import type { ResultOf } from "gql.tada";
import { ClaimLink, NodeLink, SourceLink } from "../links/index.ts";
import { attributionWords, modalityWords, plain, whoseWordWords } from "../words/index.ts";
import type { claimLine } from "./claim-line.graphql.ts";
import { Words } from "./words.tsx";
import "./claim.css";

export type ClaimLineData = ResultOf<typeof claimLine>;

interface ClaimLineProps {
  readonly claim: ClaimLineData;
  /** What is claimed, where that is more than the paraphrase of the claim. */
  readonly says?: string;
}

/** One claim. Who makes it and how it is told stand in the same element as what is claimed, always. */
export function ClaimLine({ claim, says }: ClaimLineProps) {
  const [piece] = claim.evidence.nodes;
  return (
    <figure className="claim">
      <figcaption>
        <NodeLink node={claim.claimant} />, {toldWords(claim)}:
      </figcaption>
      <Words excerpt={piece?.excerpt ?? null} paraphrase={says ?? claim.paraphrase} />
      <p className="claim-foot">
        {piece && (
          <cite>
            <SourceLink source={piece.source} />
          </cite>
        )}
        {claim.saidIn?.channel && claim.saidIn.channel !== "UNKNOWN" && <> · {plain(claim.saidIn.channel)}</>}
        {" · "}
        <ClaimLink claim={claim}>evidence</ClaimLink>
      </p>
    </figure>
  );
}

interface Told {
  readonly attribution: string;
  readonly modality: string;
  readonly onWhoseWord?: string;
  readonly qualifier?: string | null;
}

/** How a claim is told: “quoted word for word, on an ally’s word, alleged”. */
export function toldWords({ attribution, modality, onWhoseWord, qualifier }: Told): string {
  const condition = qualifier === null || qualifier === undefined ? null : `limited: ${qualifier}`;
  const word = onWhoseWord === undefined ? null : whoseWordWords(onWhoseWord);
  return [attributionWords(attribution), word, modalityWords(modality), condition]
    .filter((one) => one !== null)
    .join(", ");
}
