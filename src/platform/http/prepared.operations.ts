import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** An operation that Apollo has accepted: it was read, fits the schema, and is within the limits on its shape. */
export interface AcceptedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** How much is kept. A document takes some fifty times its text in memory. */
export interface PreparedLimits {
  readonly documents: number;
  /** Of all query texts together, in UTF-8. */
  readonly bytes: number;
}

export const PREPARED_LIMITS: PreparedLimits = { documents: 1_000, bytes: 1024 * 1024 };

interface KeptDocument {
  readonly bytes: number;
  /** By the `operationName` that was sent; undefined where none was. */
  readonly operations: Map<string | undefined, AcceptedOperation>;
}

/** Accepted operations by their query text and name; the texts that were not asked for longest go first. */
export class PreparedOperations {
  private readonly limits: PreparedLimits;
  private readonly documents = new Map<string, KeptDocument>();
  private bytes = 0;

  constructor(limits: PreparedLimits = PREPARED_LIMITS) {
    this.limits = limits;
  }

  /** What is kept of a text, which from now on is the one asked for last. */
  find(query: string, name: string | undefined): AcceptedOperation | undefined {
    const known = this.documents.get(query);
    if (known === undefined) return undefined;
    this.documents.delete(query);
    this.documents.set(query, known);
    return known.operations.get(name);
  }

  keep(query: string, name: string | undefined, accepted: AcceptedOperation): void {
    const known = this.documents.get(query) ?? this.added(query);
    known.operations.set(name, accepted);
    for (const oldest of this.documents.keys()) {
      if (this.documents.size <= this.limits.documents && this.bytes <= this.limits.bytes) break;
      this.forget(oldest);
    }
  }

  private added(query: string): KeptDocument {
    const bytes = Buffer.byteLength(query);
    const document: KeptDocument = { bytes, operations: new Map() };
    this.documents.set(query, document);
    this.bytes += bytes;
    return document;
  }

  private forget(query: string): void {
    this.bytes -= this.documents.get(query)?.bytes ?? 0;
    this.documents.delete(query);
  }
}
