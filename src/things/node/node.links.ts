import {
  collection,
  lookup,
  many,
  one,
  type Concept,
  type Link,
  type Orders,
} from "../../platform/links/index.ts";
import type { Class, FilterSet, Said, ShapeDeclaration, SqlRow } from "../../platform/links/index.ts";
import { ChangeSet } from "../change-set/index.ts";
import { nodeFilter, typeField } from "./node.filters.ts";
import type { Sector } from "./node.words.ts";
import { Actor, Subject } from "./subject.entity.ts";

const BY_NAME: Orders<Subject> = { NAME: ["folded", "ASC"], NAME_DESCENDING: ["folded", "DESC"] };

const subjectFilter = nodeFilter(Subject, { type: typeField });

/** The words of a list of sectors, as it is stored. */
export function sectorsOf(list: string | null): Sector[] {
  return list === null || list === "" ? [] : (list.split(",") as Sector[]);
}

/** The same, as JSON. */
export function sectorsSql({ column }: SqlRow): Said {
  const list = `COALESCE(${column("sectorList")}, '')`;
  return { json: `CASE WHEN ${list} = '' THEN '[]' ELSE '["' || replace(${list}, ',', '","') || '"]' END` };
}

/** How nodes of a class are read. */
export function nodeShape(of: Class, types?: readonly string[]): ShapeDeclaration {
  return {
    of,
    ...(types === undefined ? {} : { storedAs: Subject, types }),
    key: "slug",
    life: "added",
    derived: { sectors: { read: (row: Subject) => sectorsOf(row.sectorList), sql: sectorsSql } },
  };
}

/** The two root fields of a class of nodes: one by its slug, and all of them by name. */
export function nodeRoots<Of extends Subject>(
  of: Class<Of>,
  names: { one: string; all: string },
  filter: FilterSet = nodeFilter(of),
): Link[] {
  return [
    lookup<Subject>({
      name: names.one,
      of,
      by: "slug",
      description: `The ${of.name} with this slug; null where there is none.`,
    }),
    collection<Subject>({
      name: names.all,
      of,
      description: `Every ${of.name}, by name.`,
      order: BY_NAME,
      filter,
    }),
  ];
}

export const nodeChangeSet = one({
  on: Subject,
  name: "changeSet",
  of: ChangeSet,
  by: "knownFrom",
  description: "The change set with which it came into the graph.",
});

const changeSetSubjects = many<ChangeSet, Subject>({
  on: ChangeSet,
  name: "subjects",
  of: Subject,
  by: "knownFrom",
  from: "number",
  description: "The things that came into the graph with it, by name.",
  order: BY_NAME,
  filter: subjectFilter,
});

export const nodeConcept: Concept = {
  folder: "things/node",
  entities: [Subject],
  shapes: [nodeShape(Subject), nodeShape(Actor, ["Person", "Organization"])],
  links: [
    ...nodeRoots(Subject, { one: "subject", all: "subjects" }, subjectFilter),
    ...nodeRoots(Actor, { one: "actor", all: "actors" }, nodeFilter(Actor, { type: typeField })),
    nodeChangeSet,
    changeSetSubjects,
  ],
};
