import { foldName } from "../../platform/text/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { CampaignKind } from "../../things/campaign/index.ts";
import type { NodeType } from "../../things/node/index.ts";
import { OrganizationKind } from "../../things/organization/index.ts";
import type { SeedNodesFile } from "./seed.batch.ts";
import type { CheckRun } from "./seed.check-run.ts";
import type { SeedNode } from "./seed.schema.ts";
import { suggestion } from "./seed.nearest-word.ts";

/** The kinds a node of each type can be of; of the others there are no kinds. */
const KINDS_OF_TYPE: Readonly<Record<NodeType, readonly string[]>> = {
  Person: [],
  Organization: wordsOf(OrganizationKind),
  Policy: [],
  Campaign: wordsOf(CampaignKind),
};

/** Slugs that a reader could take for one another: they differ in hyphens only. */
function foldSlug(slug: string): string {
  return slug.replaceAll("-", "");
}

function kindProblem({ type, kind }: SeedNode): string | undefined {
  const kinds = KINDS_OF_TYPE[type];
  if (kinds.length === 0) return kind && `saw the kind ${kind}, expected none: no ${type} has a kind`;
  if (kind === undefined) return `the kind is missing, expected one of ${kinds.join(", ")}`;
  if (kinds.includes(kind)) return undefined;
  return `saw the kind ${kind}, expected for ${type} one of ${kinds.join(", ")}${suggestion(kind, kinds)}`;
}

/** What a node must not have in common with another: a name that reads the same, of the same type, with no note. */
function nameKey({ name, type, note }: SeedNode): string {
  return [type, foldName(name), note ?? ""].join("\n");
}

interface LocatedNode {
  readonly file: SeedNodesFile;
  readonly node: SeedNode;
  readonly index: number;
}

function placeText({ file, index }: LocatedNode): string {
  return `${file.path}:${String(file.place(["nodes", index]).line)}`;
}

function checkAlike(run: CheckRun, nodes: readonly LocatedNode[]): void {
  const slugs = new Map<string, LocatedNode>();
  const names = new Map<string, LocatedNode>();
  for (const located of nodes) {
    const { file, node, index } = located;
    const sameSlug = slugs.get(foldSlug(node.slug));
    const sameName = names.get(nameKey(node));
    if (sameSlug !== undefined) {
      const message = `saw the slug "${node.slug}", expected one that is not that of "${sameSlug.node.slug}" (${placeText(sameSlug)}), hyphens aside`;
      run.report(file, ["nodes", index, "slug"], message);
    } else if (sameName !== undefined) {
      const message = `saw the name "${node.name}", which reads like "${sameName.node.name}" of "${sameName.node.slug}" (${placeText(sameName)}), expected one node for both, or a \`note\` that tells them apart`;
      run.report(file, ["nodes", index, "name"], message);
    }
    slugs.set(foldSlug(node.slug), sameSlug ?? located);
    names.set(nameKey(node), sameName ?? located);
  }
}

/** Checks that nodes are told apart and have the kinds of their types. */
export function checkNodes(run: CheckRun): void {
  const nodes = run.batch.nodesFiles.flatMap((file) =>
    file.file.nodes.map((node, index) => ({ file, node, index })),
  );
  for (const { file, node, index } of nodes) {
    const message = kindProblem(node);
    if (message !== undefined) run.report(file, ["nodes", index, "kind"], message);
  }
  checkAlike(run, nodes);
}

/** Checks that no two source files of a batch are of one source. */
export function checkSourceSlugs(run: CheckRun): void {
  const paths = new Map<string, string>();
  for (const source of run.batch.sources) {
    const { slug } = source.file.source;
    const other = paths.get(slug);
    if (other !== undefined) {
      run.report(
        source,
        ["source", "slug"],
        `saw "${slug}", which ${other} has as well, expected a slug of its own`,
      );
    }
    paths.set(slug, source.path);
  }
}
