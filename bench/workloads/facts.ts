/** A place in the middle of a policy's supporting stances: all that a contender needs to make its own cursor of it. */
export interface Middle {
  readonly slug: string;
  /** How many stances of the list come before the page. */
  readonly offset: number;
  /** What the last stance before the page is ordered by. */
  readonly sortDay: number;
  readonly serial: number;
}

/** What a database has that is worth asking about, read once before anything is measured. */
export interface Facts {
  /** Slugs of people and organizations that hold a stance, who holds most first. */
  readonly actors: readonly string[];
  /** Slugs of actors whose subjects have between them about as many stances at every size of the graph. */
  readonly ordinaryActors: readonly string[];
  /** Slugs of policies, the one with most stances first. */
  readonly policies: readonly string[];
  /** Slugs of campaigns with a figure, the one with most figures first. */
  readonly campaigns: readonly string[];
  readonly middles: readonly Middle[];
  /** An instant at which the database knew more than half of the stances it knows now. */
  readonly knownAt: string;
  /** A day on which more than half of the stances hold. */
  readonly validAt: string;
}
