/** What the index knows of a node, as bits. */
const PERSON = 1;
const ORGANIZATION = 2;
const INFORMAL_GROUP = 4;
const BACKGROUND = 8;

/** A node as the index is told of it. */
export type NodeRow = readonly [
  serial: number,
  type: string,
  organizationKind: string | null,
  background: number,
];

/** What questions ask of a node without reading it: one byte each, by serial, and four for its degree. */
export class NodeFlags {
  private flags = new Uint8Array(1_024);
  private degrees = new Int32Array(1_024);

  add([serial, type, organizationKind, background]: NodeRow): void {
    this.makeRoomFor(serial);
    this.flags[serial] =
      (type === "Person" ? PERSON : 0) |
      (type === "Organization" ? ORGANIZATION : 0) |
      (organizationKind === "INFORMAL_GROUP" ? INFORMAL_GROUP : 0) |
      (background === 1 ? BACKGROUND : 0);
  }

  /** Notes that a node has a part in a version of a proposition. */
  addPart(serial: number): void {
    this.makeRoomFor(serial);
    this.degrees[serial] = this.degreeOf(serial) + 1;
  }

  /** How many propositions a node has a part in, all versions counted: what makes it a hub. */
  degreeOf(serial: number): number {
    return this.degrees[serial] ?? 0;
  }

  isPerson(serial: number): boolean {
    return this.has(serial, PERSON);
  }

  /** True for informal groups too. */
  isOrganization(serial: number): boolean {
    return this.has(serial, ORGANIZATION);
  }

  isInformalGroup(serial: number): boolean {
    return this.has(serial, INFORMAL_GROUP);
  }

  isActor(serial: number): boolean {
    return this.has(serial, PERSON | ORGANIZATION);
  }

  /** Named only as context. */
  isBackground(serial: number): boolean {
    return this.has(serial, BACKGROUND);
  }

  private has(serial: number, bits: number): boolean {
    return ((this.flags[serial] ?? 0) & bits) !== 0;
  }

  private makeRoomFor(serial: number): void {
    if (serial < this.flags.length) return;
    const capacity = Math.max(serial + 1, this.flags.length * 2);
    const [flags, degrees] = [new Uint8Array(capacity), new Int32Array(capacity)];
    flags.set(this.flags);
    degrees.set(this.degrees);
    this.flags = flags;
    this.degrees = degrees;
  }
}
