/** Who or what is called by a name. */
export interface Called {
  readonly name: string;
  /** Where it is an organization, what sort of one. */
  readonly organizationKind?: string;
}

/** Whether it is several who are called by one name: “some prosecutors” oppose, a union opposes. */
export function isSeveral({ organizationKind }: Called): boolean {
  return organizationKind === "INFORMAL_GROUP";
}
