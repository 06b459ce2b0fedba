/** The columns that all propositions share: when they hold, and what became of them. */
export const VALIDITY = {
  possibleFrom: "validity.possibleFrom",
  certainFrom: "validity.certainFrom",
  certainTo: "validity.certainTo",
  presumedTo: "validity.presumedTo",
  possibleTo: "validity.possibleTo",
  attestedOn: "validity.attestedOn",
} as const;

/** So many claims of a proposition stand in its row; `claimCount` tells of more. */
const CLAIMS = "claims(first: 10)";

/** On whose word a proposition stands: whoever says it stands in the row in which it is said, each at the same place. */
export const ON_WHOSE_WORD = {
  claimCount: `${CLAIMS}.totalCount`,
  claimants: `${CLAIMS}.nodes.claimant.name`,
  attributions: `${CLAIMS}.nodes.attribution`,
  modalities: `${CLAIMS}.nodes.modality`,
  onWhoseWord: `${CLAIMS}.nodes.onWhoseWord`,
  said: `${CLAIMS}.nodes.inWords.sentence`,
  claims: `${CLAIMS}.nodes.address`,
} as const;

/** The columns of every node. */
export const NODE = {
  slug: "slug",
  name: "name",
  type: "type",
  sectors: "sectors",
  background: "background",
  note: "note",
  revision: "knownFrom",
} as const;

/** What a claim says, of whom, and who says it. */
export const CLAIM = {
  claimant: "claimant.slug",
  claimantName: "claimant.name",
  attribution: "attribution",
  modality: "modality",
  onWhoseWord: "onWhoseWord",
  paraphrase: "paraphrase",
  qualifier: "qualifier",
} as const;

/** The same paths, below a field. */
export function below<Name extends string>(
  field: string,
  columns: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(columns).map(([name, path]) => [name, `${field}.${path}`]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
