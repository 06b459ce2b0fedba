import { figureBetween, figureOf, type ScaledFigure } from "../../claims/observation/index.ts";
import {
  propositionKey,
  type ClaimDraft,
  type DateDraft,
  type EvidenceDraft,
  type PropositionDraft,
} from "../../curation/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import type { NamedBefore, SeedBatch, SeedSourceFile } from "./seed.batch.ts";
import type { SeedClaim, SeedDate, SeedLocator } from "./seed.claim-schema.ts";
import { claimsOf, KEY_IN_GRAPH } from "./seed.located.ts";

const STATED = { ended: false, basis: "STATED", reason: null, weekday: null, asStated: null } as const;

/** A date of a file as the graph keeps it. */
export function dateDraft(date: SeedDate | undefined, ended = false): DateDraft {
  if (date === undefined) return { ...STATED, validTime: null, ended };
  if (typeof date === "string") return { ...STATED, validTime: date, ended };
  const { edtf, basis, reason = null, weekday = null, stated = null } = date;
  return { validTime: edtf, ended, basis, reason, weekday, asStated: stated };
}

/** The passages a date was inferred from. */
export function datingOf(date: SeedDate | undefined): readonly SeedLocator[] {
  return date === undefined || typeof date === "string" ? [] : date.dating;
}

/** Turns the claims of a batch into drafts, with every ref resolved to the key of what it names. */
export class SeedDrafts {
  private readonly byRef = new Map<string, SeedClaim>();
  private readonly keys = new Map<string, string>();

  private readonly namedBefore: NamedBefore;

  constructor(batch: SeedBatch, namedBefore: NamedBefore = new Map()) {
    this.namedBefore = namedBefore;
    for (const source of batch.sources) {
      const { slug } = source.file.source;
      for (const { claim } of claimsOf(source)) {
        if (claim.ref !== undefined) this.byRef.set(`${slug}/${claim.ref}`, claim);
      }
    }
  }

  claims(source: SeedSourceFile): ClaimDraft[] {
    const { slug } = source.file.source;
    return claimsOf(source).map(({ claim }) => this.claim(claim, slug));
  }

  private claim(claim: SeedClaim, slug: string): ClaimDraft {
    const { claimant, attribution, modality, rank, paraphrase, observation } = claim;
    // A deadline's date is what is claimed; where its inference is told, that is the claim's.
    const inferred = claim.when ?? observation?.date;
    const dates = dateDraft(inferred, claim.ended);
    return {
      proposition: this.proposition(claim, slug),
      claimant,
      attribution,
      modality,
      rank,
      paraphrase,
      qualifier: claim.qualifier ?? null,
      saidAs: claim.saidAs ?? null,
      rankReason: claim.rankReason ?? null,
      basis: claim.basis ?? null,
      saidIn: this.reference(claim.saidIn, slug),
      inferredFrom: this.reference(claim.inferredFrom, slug),
      dates: claim.when === undefined ? { ...dates, validTime: null } : dates,
      evidence: evidenceDrafts(claim, slug),
    };
  }

  private reference(ref: string | undefined, slug: string): string | null {
    if (ref === undefined) return null;
    const name = ref.includes("/") ? ref : `${slug}/${ref}`;
    const known = this.keys.get(name) ?? this.namedBefore.get(name)?.proposition;
    if (known !== undefined) return known;
    const claim = this.byRef.get(name);
    if (claim === undefined && KEY_IN_GRAPH.test(ref)) return ref;
    if (claim === undefined) {
      throw new Problem(
        "BAD_INPUT",
        `${JSON.stringify(ref)} names a claim of a file that is not imported here: expected its file beside this one.`,
        { ref },
      );
    }
    const [source = slug] = name.split("/");
    const key = propositionKey(this.proposition(claim, source));
    this.keys.set(name, key);
    return key;
  }

  private proposition(claim: SeedClaim, slug: string): PropositionDraft {
    const { stance, tie, observation, event, trait, argument } = claim;
    if (stance !== undefined) {
      const { holder, subject, position } = stance;
      return { kind: "Stance", holder, subject, position, qualifies: this.reference(stance.qualifies, slug) };
    }
    if (argument !== undefined) {
      const { about, bearing, text, degree } = argument;
      return {
        kind: "Argument",
        about,
        bearing,
        text,
        degree,
        explains: this.reference(argument.explains, slug),
      };
    }
    if (tie !== undefined) return tieDraft(tie);
    if (observation !== undefined) return observationDraft(observation, claim.when);
    if (event !== undefined) return eventDraft(event);
    if (trait !== undefined) return traitDraft(trait);
    throw new TypeError("a claim without a proposition passed the schema");
  }
}

function tieDraft({
  from,
  to,
  kind,
  post,
  bearing,
  sectors,
}: NonNullable<SeedClaim["tie"]>): PropositionDraft {
  return {
    kind: "Tie",
    from,
    to: to ?? null,
    tieKind: kind,
    post: post ?? null,
    bearsAs: bearing ?? null,
    sectors,
  };
}

function eventDraft(event: NonNullable<SeedClaim["event"]>): PropositionDraft {
  const { kind: eventKind, name, channel = null, background, participants } = event;
  return { kind: "Event", eventKind, name, channel, background, participants };
}

function traitDraft(trait: NonNullable<SeedClaim["trait"]>): PropositionDraft {
  const { of: node, kind: traitKind, value, implicit } = trait;
  const valueKey = trait.valueKey ?? (traitKind === "AGE" ? value : null);
  return { kind: "Trait", node, traitKind, value, valueKey, implicit };
}

type SeedObservation = NonNullable<SeedClaim["observation"]>;

function observationDraft(observation: SeedObservation, when: SeedDate | undefined): PropositionDraft {
  const { of: node, metric, bound, direction = null, unit = null, base = null, window } = observation;
  return {
    kind: "Observation",
    node,
    metric,
    figure: figureDraft(observation),
    bound,
    direction,
    unit,
    base,
    window,
    date: observation.date === undefined ? null : dateDraft(observation.date).validTime,
    asOf: dateDraft(when).validTime,
  };
}

function figureDraft({ value, between, bound, unit }: SeedObservation): ScaledFigure | null {
  if (unit === undefined) return null;
  if (between !== undefined) return figureBetween(between, unit);
  return value === undefined ? null : figureOf(value, bound, unit);
}

function evidenceDrafts(claim: SeedClaim, slug: string): EvidenceDraft[] {
  const locator = ({
    at: [start, end],
    sha256,
    source = slug,
  }: SeedLocator): Omit<EvidenceDraft, "role" | "paraphrase"> => ({
    source,
    start,
    end,
    sha256,
  });
  const own = claim.evidence.map((evidence) => ({
    ...locator(evidence),
    role: evidence.role,
    paraphrase: evidence.paraphrase ?? claim.paraphrase,
  }));
  const dating = [claim.when, claim.observation?.date].flatMap((date) =>
    datingOf(date).map((place) => ({
      ...locator(place),
      role: "DATING" as const,
      paraphrase: dateDraft(date).reason ?? claim.paraphrase,
    })),
  );
  return [...own, ...dating];
}
