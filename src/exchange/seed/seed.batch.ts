import type { NodeType } from "../../things/node/index.ts";
import type { PropositionKey } from "./seed.located.ts";
import type { SeedPath, SeedPlace } from "./seed.problem.ts";
import type { NodesFile, SeedNode, SourceFile } from "./seed.schema.ts";

/** A nodes file that was read, with the place of everything in it. */
export interface SeedNodesFile {
  readonly path: string;
  readonly file: NodesFile;
  place(pathInFile: SeedPath): SeedPlace;
}

/** A source file that was read: defaults applied, every slug and ref in it checked. */
export interface SeedSourceFile {
  readonly path: string;
  readonly file: SourceFile;
  /** Where the value at a path such as `["passages", 3, "claims", 0]` stands. */
  place(pathInFile: SeedPath): SeedPlace;
}

/** What a set of seed files holds, ready to be imported. */
export interface SeedBatch {
  /** Every node of every nodes file, in the order of the files. */
  readonly nodes: readonly SeedNode[];
  readonly nodesFiles: readonly SeedNodesFile[];
  /** In the order in which they were recorded: the order of their change sets. */
  readonly sources: readonly SeedSourceFile[];
}

/** What the database already holds, to which seed files may refer. */
export interface KnownThings {
  /** The type of each node by its slug. */
  readonly knownNodes?: ReadonlyMap<string, NodeType>;
  /** Slugs of sources; what their refs name is left to the importer. */
  readonly knownSources?: ReadonlySet<string>;
  /** What refs of an earlier part name, as `source-slug/ref`. */
  readonly namedBefore?: NamedBefore;
}

/** What a ref names that was read before. */
export interface NamedClaim {
  readonly kind: PropositionKey;
  /** Whether it is an utterance, in which something can be said. */
  readonly isStatement: boolean;
  /** The key of the proposition. */
  readonly proposition: string;
}

/** What refs name that were read before, as `source-slug/ref`. */
export interface NamedBefore {
  get(fullReference: string): NamedClaim | undefined;
}
