import { below, CLAIM, ON_WHOSE_WORD } from "./common.columns.ts";
import { each, table, type Table } from "./table.ts";

const SUBJECT = { subject: "String!" } as const;
const WHICH = "subject(slug: $subject)";

/** What is asked beyond lists. */
export const QUESTION_TABLES: readonly Table[] = [
  table({
    name: "positions",
    description:
      "Who stands where on a `subject`: the stance that stands of each holder, with all who claim it. Who is contested or declined is in `matrix`.",
    ways: [[WHICH, "positions(filter: $filter)", "holdings(first: $first, after: $after)"]],
    variables: { ...SUBJECT, filter: "PositionsFilter" },
    columns: {
      holder: "holder.slug",
      holderName: "holder.name",
      holderType: "holder.type",
      position: "position",
      inferred: "inferred",
      attestedOn: "attestedOn",
      utterances: "utterances",
      stance: "stance.key",
      ...below("stance", ON_WHOSE_WORD),
    },
  }),
  table({
    name: "timeline",
    description: "What is told of a `subject`, claim by claim: what is dated by its date, then what is not.",
    ways: [
      [WHICH, "timeline(from: $from, to: $to, kinds: $kinds)", "dated(first: $first, after: $after)"],
      [WHICH, "timeline(from: $from, to: $to, kinds: $kinds)", "undated(first: $first, after: $after)"],
    ],
    variables: { ...SUBJECT, from: "Date", to: "Date", kinds: "[PropositionKind!]" },
    columns: {
      date: "date",
      earliest: "earliest",
      latest: "latest",
      dateBasis: "dateBasis",
      endKind: "end.kind",
      mark: "mark",
      kind: "kind",
      label: "label",
      concerns: "concerns",
      roles: "roles",
      ...below("claim", CLAIM),
      sentence: "claim.inWords.sentence",
      claim: "claim.address",
    },
  }),
  table({
    name: "matrix",
    description:
      "Who stands where on what, a row for each pair of an actor and a subject, with all who claim it. At most 100 `actors` and 50 `subjects`.",
    ways: [["matrix(actors: $actors, subjects: $subjects)", "rows(first: $first, after: $after)"]],
    variables: { actors: "[String!]", subjects: "[String!]" },
    unfold: ({ row, beside }) =>
      (row["cells"] as readonly object[]).map((cells, index) => ({
        ...row,
        cells,
        beside: { subjects: (beside["subjects"] as readonly object[])[index] },
      })),
    columns: {
      actor: "actor.slug",
      actorName: "actor.name",
      subject: "beside.subjects.slug",
      subjectName: "beside.subjects.name",
      state: "cells.state",
      position: "cells.position",
      stance: "cells.stance.key",
      ...below("cells.stance", ON_WHOSE_WORD),
    },
  }),
  table({
    name: "conflicts",
    description:
      "What the sources disagree on: a row for each side of a conflict, the sides one after the other.",
    ways: [["conflicts(first: $first, after: $after, subject: $subject, kind: $kind, status: $status)"]],
    variables: { subject: "[String!]", kind: "[ConflictKind!]", status: "ConflictStatus" },
    unfold: each("members"),
    columns: {
      key: "key",
      kind: "kind",
      status: "status",
      about: "about.slug",
      holder: "holder.slug",
      explanation: "explanation",
      member: "members.key",
      says: "members.says",
      claimants: "members.claimants.name",
      said: "members.proposition.claims(first: 5).nodes.inWords.sentence",
      attributions: "members.proposition.claims(first: 5).nodes.attribution",
      claims: "members.proposition.claims(first: 5).nodes.address",
      isFavoured: "members.isFavoured",
      reason: "resolution.reason",
    },
  }),
  table({
    name: "silence",
    description:
      "Who has not spoken on a `subject`, though something ties them to it: that nothing is on record does not mean that nothing was said. `alleged` is what others say of where they stand.",
    ways: [[WHICH, "silence", "silent(first: $first, after: $after)"]],
    variables: SUBJECT,
    columns: {
      actor: "actor.slug",
      actorName: "actor.name",
      actorType: "actor.type",
      stakes: "stakes.kind",
      stakesSaid: "stakes.shownBy.claims(first: 2).nodes.inWords.sentence",
      alleged: "alleged.position",
      claimants: "alleged.claims(first: 5).nodes.claimant.name",
      attributions: "alleged.claims(first: 5).nodes.attribution",
      said: "alleged.claims(first: 5).nodes.inWords.sentence",
      claims: "alleged.claims(first: 5).nodes.address",
    },
  }),
  table({
    name: "uncorroborated",
    description: "What rests on one party's word only, with all who claim it.",
    ways: [
      [
        "uncorroborated(first: $first, after: $after, subjects: $subjects, claimants: $claimants, kinds: $kinds, words: $words)",
      ],
    ],
    variables: {
      subjects: "[String!]",
      claimants: "[String!]",
      kinds: "[PropositionKind!]",
      words: "[OnWhoseWord!]",
    },
    columns: {
      key: "proposition.key",
      kind: "proposition.kind",
      party: "party",
      selfReported: "selfReported",
      sourceCount: "sourceCount",
      ...ON_WHOSE_WORD,
    },
  }),
  table({
    name: "upcoming",
    description: "Deadlines and announced events ahead of the day `validAt`, the next first.",
    ways: [["upcoming(first: $first, after: $after)"]],
    columns: {
      date: "date",
      earliest: "earliest",
      latest: "latest",
      kind: "kind",
      mayHavePassed: "mayHavePassed",
      key: "proposition.key",
      ...below("proposition", ON_WHOSE_WORD),
    },
  }),
];
