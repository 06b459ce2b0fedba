// Who is for what, in a few words: "ada SUPPORT roof".

const HASH = "d".repeat(64);

/** One paper: its slug, its day in May 2024 if it gives one, and what it tells. */
export interface Told {
  readonly slug: string;
  /** The day on which it came out, in May 2024; left out where it gives none. */
  readonly day?: number;
  /** The day of June 2024 on which it came into the graph. */
  readonly recorded?: number;
  readonly sides: readonly string[];
}

/** The seed file of the things that papers talk of, as text: persons, policies, and persons named only as context. */
export function sidesNodes(actors: string, subjects: string, background = ""): string {
  const named = (slugs: string, more: object): object[] =>
    slugs
      .split(" ")
      .filter((slug) => slug !== "")
      .map((slug) => ({ slug, name: slug, ...more }));
  return JSON.stringify({
    nodes: [
      { slug: "press", type: "Organization", name: "press", kind: "MEDIA" },
      ...named(actors, { type: "Person" }),
      ...named(subjects, { type: "Policy" }),
      ...named(background, { type: "Person", background: true }),
    ],
  });
}

/** The seed file of a paper, as text. A side may end in a modality: "ada SUPPORT roof ALLEGED". */
export function sidesPaper({ slug, day, recorded = 1, sides }: Told): string {
  const pad = (number: number): string => String(number).padStart(2, "0");
  return JSON.stringify({
    changeSet: { author: "Editors", reason: slug, recordedAt: `2024-06-${pad(recorded)}T12:00:00Z` },
    source: {
      slug,
      kind: "ARTICLE",
      name: slug,
      publisher: "press",
      ...(day === undefined ? {} : { publishedOn: `2024-05-${pad(day)}` }),
      text: { sha256: HASH, codePoints: sides.length + 10 },
    },
    passages: [{ at: [0, sides.length + 10], claims: sides.map(claimOf) }],
  });
}

function claimOf(side: string, index: number): object {
  const [holder, position, subject, modality = "ASSERTED"] = side.split(" ");
  return {
    stance: { holder, position, subject },
    claimant: "press",
    attribution: "REPORTED",
    modality,
    paraphrase: side,
    evidence: [{ at: [index, index + 1], sha256: HASH }],
  };
}
