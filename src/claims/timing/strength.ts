import { STRENGTHS, type Strength } from "../../lens/index.ts";
import type { Modality } from "../claim/index.ts";

/** How much a claim vouches for its proposition: what is alleged, intended or conditional tells of it, no more. */
export function strengthOf(modality: Modality): Strength {
  switch (modality) {
    case "ASSERTED":
    case "PLEDGED":
      return STRENGTHS.ASSERTS;
    case "ALLEGED":
    case "CONDITIONAL":
    case "INTENDED":
      return STRENGTHS.TELLS;
    case "DENIED":
      return STRENGTHS.DENIES;
  }
}
