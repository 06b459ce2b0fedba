/** A table of the first migration: its columns, and what the database itself refuses. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rules: readonly string[];
  /** How its rows live: opened and closed once, only ever added, or the operator's own to change. */
  readonly life: "interval" | "added" | "operator";
}

const KEY = "INTEGER PRIMARY KEY";
const NUMBER = "INTEGER NOT NULL";
const TEXT = "TEXT NOT NULL";
const OPEN = "INTEGER NOT NULL DEFAULT 2147483647";
const FLAG = "INTEGER NOT NULL DEFAULT 0";

const to = (column: string, table: string, target = "serial"): string =>
  `FOREIGN KEY (${column}) REFERENCES ${table} (${target})`;
const since = to("known_from", "change_set", "number");
const flag = (column: string): string => `CHECK (${column} IN (0, 1))`;
const range = "CHECK (range_start >= 0 AND range_start < range_end)";
const digest = (column: string): string => `CHECK (length(${column}) = 64)`;
const when = (kind: string, rule: string): string => `CHECK (kind <> '${kind}' OR (${rule}))`;

const DAYS = {
  possible_from: NUMBER,
  certain_from: NUMBER,
  certain_to: NUMBER,
  presumed_to: NUMBER,
  possible_to: NUMBER,
};
const DAYS_RULE =
  "CHECK (possible_from <= certain_from AND certain_to <= presumed_to AND presumed_to <= possible_to)";
const RANGE = { range_start: NUMBER, range_end: NUMBER, sha256: TEXT };

export const TABLES: readonly TableDefinition[] = [
  {
    name: "change_set",
    columns: { number: KEY, author: TEXT, reason: TEXT, recorded_at: TEXT },
    rules: ["CHECK (number BETWEEN 1 AND 2147483646)", "CHECK (author <> '' AND reason <> '')"],
    life: "added",
  },
  {
    name: "node",
    columns: {
      serial: KEY,
      type: TEXT,
      slug: TEXT,
      name: TEXT,
      folded: TEXT,
      sector_list: "TEXT NOT NULL DEFAULT ''",
      background: FLAG,
      note: "TEXT",
      organization_kind: "TEXT",
      campaign_kind: "TEXT",
      known_from: NUMBER,
    },
    rules: [
      "UNIQUE (slug)",
      since,
      flag("background"),
      "CHECK ((type = 'Organization') = (organization_kind IS NOT NULL))",
      "CHECK ((type = 'Campaign') = (campaign_kind IS NOT NULL))",
      "CHECK (slug <> '' AND name <> '' AND folded <> '')",
    ],
    life: "added",
  },
  {
    name: "source",
    columns: {
      serial: KEY,
      slug: TEXT,
      kind: TEXT,
      name: TEXT,
      publisher_serial: NUMBER,
      title: "TEXT",
      url: "TEXT",
      published_on: "TEXT",
      published_earliest: NUMBER,
      published_latest: NUMBER,
      date_basis: "TEXT",
      date_reason: "TEXT",
      published_as_stated: "TEXT",
      text_sha256: TEXT,
      code_points: NUMBER,
      known_from: NUMBER,
    },
    rules: [
      "UNIQUE (slug)",
      since,
      to("publisher_serial", "node"),
      digest("text_sha256"),
      "CHECK (published_earliest <= published_latest)",
      "CHECK ((published_on IS NULL) = (date_basis IS NULL))",
    ],
    life: "added",
  },
  {
    name: "source_author",
    columns: { serial: KEY, source_serial: NUMBER, author_serial: NUMBER, known_from: NUMBER },
    rules: [
      "UNIQUE (source_serial, author_serial)",
      to("source_serial", "source"),
      to("author_serial", "node"),
      since,
    ],
    life: "added",
  },
  {
    name: "source_detail",
    columns: {
      serial: KEY,
      about_serial: NUMBER,
      source_serial: NUMBER,
      field: TEXT,
      role: TEXT,
      ...RANGE,
      paraphrase: TEXT,
      known_from: NUMBER,
    },
    rules: [to("about_serial", "source"), to("source_serial", "source"), since, range, digest("sha256")],
    life: "added",
  },
  {
    name: "passage",
    columns: {
      serial: KEY,
      source_serial: NUMBER,
      range_start: NUMBER,
      range_end: NUMBER,
      reason: "TEXT",
      note: "TEXT",
      known_from: NUMBER,
    },
    rules: ["UNIQUE (source_serial, range_start)", to("source_serial", "source"), since, range],
    life: "added",
  },
  {
    name: "proposition",
    columns: {
      row_id: KEY,
      serial: NUMBER,
      version: NUMBER,
      kind: TEXT,
      key: TEXT,
      claim_number: NUMBER,
      known_from: NUMBER,
      known_to: OPEN,
      ...DAYS,
      attested_from: NUMBER,
      attested_to: NUMBER,
      sort_day: NUMBER,
      holder_serial: "INTEGER",
      subject_serial: "INTEGER",
      position: "TEXT",
      qualifies_serial: "INTEGER",
      from_serial: "INTEGER",
      to_serial: "INTEGER",
      tie_kind: "TEXT",
      post: "TEXT",
      bears_as: "TEXT",
      post_sector_list: "TEXT",
      node_serial: "INTEGER",
      metric: "TEXT",
      stated_scaled: "BIGINT",
      low_scaled: "BIGINT",
      high_scaled: "BIGINT",
      scale: "INTEGER",
      bound: "TEXT",
      direction: "TEXT",
      unit: "TEXT",
      base: "TEXT",
      figure_window: "TEXT",
      date: "TEXT",
      date_earliest: "INTEGER",
      date_latest: "INTEGER",
      event_kind: "TEXT",
      event_name: "TEXT",
      channel: "TEXT",
      background: "INTEGER",
      trait_kind: "TEXT",
      trait_value: "TEXT",
      value_key: "TEXT",
      implicit: "INTEGER",
      folded_value: "TEXT",
      about_serial: "INTEGER",
      bearing: "TEXT",
      argument_text: "TEXT",
      degree: "TEXT",
      explains_serial: "INTEGER",
    },
    rules: [
      "UNIQUE (serial, version)",
      since,
      "CHECK (version >= 1 AND known_from < known_to)",
      DAYS_RULE,
      "CHECK (attested_from <= attested_to)",
      // P1: no proposition without a claim. Checked at COMMIT.
      "CONSTRAINT proposition_stands_on_a_claim FOREIGN KEY (serial, claim_number) REFERENCES claim (proposition_serial, number) DEFERRABLE INITIALLY DEFERRED",
      to("holder_serial", "node"),
      to("subject_serial", "node"),
      to("from_serial", "node"),
      to("to_serial", "node"),
      to("node_serial", "node"),
      to("about_serial", "node"),
      when("Stance", "holder_serial IS NOT NULL AND subject_serial IS NOT NULL AND position IS NOT NULL"),
      when(
        "Tie",
        "from_serial IS NOT NULL AND tie_kind IS NOT NULL AND (to_serial IS NOT NULL OR tie_kind = 'HOLDS_POST') AND (tie_kind = 'BEARS_ON') = (bears_as IS NOT NULL)",
      ),
      when(
        "Observation",
        "node_serial IS NOT NULL AND metric IS NOT NULL AND scale IS NOT NULL AND bound IS NOT NULL AND figure_window IS NOT NULL AND (low_scaled IS NOT NULL OR direction IS NOT NULL OR date IS NOT NULL) AND (low_scaled IS NULL) = (unit IS NULL) AND (high_scaled IS NULL OR low_scaled <= high_scaled) AND (metric = 'DEADLINE') = (date IS NOT NULL)",
      ),
      when(
        "Event",
        "event_kind IS NOT NULL AND event_name IS NOT NULL AND background IN (0, 1) AND (event_kind = 'STATEMENT') = (channel IS NOT NULL)",
      ),
      when(
        "Trait",
        "node_serial IS NOT NULL AND trait_kind IS NOT NULL AND trait_value IS NOT NULL AND implicit IN (0, 1) AND (trait_kind = 'NAME') = (folded_value IS NOT NULL)",
      ),
      when(
        "Argument",
        "about_serial IS NOT NULL AND bearing IS NOT NULL AND argument_text IS NOT NULL AND degree IS NOT NULL",
      ),
    ],
    life: "interval",
  },
  {
    name: "claim",
    columns: {
      serial: KEY,
      proposition_serial: NUMBER,
      proposition_version: "INTEGER NOT NULL DEFAULT 1",
      number: NUMBER,
      evidence_number: "INTEGER NOT NULL DEFAULT 1",
      proposition_kind: TEXT,
      key: TEXT,
      claimant_serial: NUMBER,
      attribution: TEXT,
      modality: TEXT,
      qualifier: "TEXT",
      said_as: "TEXT",
      rank: TEXT,
      rank_reason: "TEXT",
      basis: "TEXT",
      said_in_serial: "INTEGER",
      inferred_from_serial: "INTEGER",
      valid_time: "TEXT",
      end_kind: TEXT,
      date_basis: TEXT,
      date_reason: "TEXT",
      weekday: "TEXT",
      valid_time_as_stated: "TEXT",
      attested_earliest: NUMBER,
      attested_latest: NUMBER,
      paraphrase: TEXT,
      supersedes_serial: "INTEGER",
      known_from: NUMBER,
      known_to: OPEN,
    },
    rules: [
      "UNIQUE (proposition_serial, number)",
      since,
      "CHECK (number >= 1 AND known_from < known_to)",
      "CHECK (attested_earliest <= attested_latest)",
      "CHECK (qualifier IS NULL OR length(qualifier) <= 80)",
      "CHECK ((rank = 'NORMAL') = (rank_reason IS NULL))",
      "CHECK (date_basis <> 'INFERRED' OR date_reason IS NOT NULL)",
      "CHECK (proposition_kind <> 'Stance' OR (attribution = 'INFERRED_FROM_ACTION') = (inferred_from_serial IS NOT NULL))",
      // A claim's proposition has a first version, and its first evidence carries it: P1, checked at COMMIT.
      "CHECK (proposition_version = 1 AND evidence_number = 1)",
      "CONSTRAINT claim_is_of_a_proposition FOREIGN KEY (proposition_serial, proposition_version) REFERENCES proposition (serial, version) DEFERRABLE INITIALLY DEFERRED",
      "CONSTRAINT claim_has_evidence FOREIGN KEY (serial, evidence_number) REFERENCES evidence (claim_serial, number) DEFERRABLE INITIALLY DEFERRED",
      to("claimant_serial", "node"),
      to("supersedes_serial", "claim"),
    ],
    life: "interval",
  },
  {
    name: "evidence",
    columns: {
      serial: KEY,
      claim_serial: NUMBER,
      number: NUMBER,
      key: TEXT,
      source_serial: NUMBER,
      role: TEXT,
      ...RANGE,
      paraphrase: TEXT,
      known_from: NUMBER,
      known_to: OPEN,
    },
    rules: [
      "UNIQUE (claim_serial, number)",
      "CHECK (number >= 1 AND known_from < known_to)",
      "CHECK (number <> 1 OR role = 'CARRIES')",
      range,
      digest("sha256"),
      since,
      "CONSTRAINT evidence_is_of_a_claim FOREIGN KEY (claim_serial) REFERENCES claim (serial) DEFERRABLE INITIALLY DEFERRED",
      to("source_serial", "source"),
    ],
    life: "interval",
  },
  {
    name: "participant",
    columns: {
      serial: KEY,
      event_serial: NUMBER,
      node_serial: NUMBER,
      role: TEXT,
      known_from: NUMBER,
      known_to: OPEN,
      ...DAYS,
      sort_day: NUMBER,
    },
    rules: [to("node_serial", "node"), since, "CHECK (known_from < known_to)", DAYS_RULE],
    life: "interval",
  },
  {
    name: "source_text",
    columns: { source_serial: KEY, text: TEXT },
    rules: [to("source_serial", "source")],
    life: "operator",
  },
  {
    name: "locator_check",
    columns: { source_serial: NUMBER, ...RANGE, status: TEXT, found_start: "INTEGER", found_end: "INTEGER" },
    rules: ["PRIMARY KEY (source_serial, range_start, range_end, sha256)", to("source_serial", "source")],
    life: "operator",
  },
];

const LENS = "known_from, known_to, certain_from, presumed_to";
const listed = (column: string, lens = LENS, order = "sort_day DESC"): string =>
  `(${column}, ${order}, serial, ${lens}) WHERE ${column} IS NOT NULL`;
const CLAIM_ORDER = "attested_earliest DESC";
const KNOWN = "known_from, known_to";

/** Every link has an index that begins with its key and ends in the lens; unique ids are unique among the current. */
export const INDEXES: readonly string[] = [
  "UNIQUE INDEX proposition_current ON proposition (key) WHERE known_to = 2147483647",
  "INDEX proposition_by_key ON proposition (key, known_from, known_to)",
  `INDEX proposition_by_kind ON proposition (kind, sort_day DESC, serial, ${LENS})`,
  ...["holder", "subject", "from", "to", "about", "qualifies", "explains"].map(
    (name) => `INDEX proposition_by_${name} ON proposition ${listed(`${name}_serial`)}`,
  ),
  "INDEX proposition_by_change_set ON proposition (known_from, sort_day DESC, serial, known_to, certain_from, presumed_to)",
  `INDEX proposition_by_node ON proposition (node_serial, kind, sort_day DESC, serial, ${LENS}) WHERE node_serial IS NOT NULL`,
  "INDEX proposition_by_folded ON proposition (folded_value) WHERE folded_value IS NOT NULL",
  "UNIQUE INDEX claim_current ON claim (key) WHERE known_to = 2147483647",
  "INDEX claim_by_key ON claim (key, known_from, known_to)",
  `INDEX claim_by_day ON claim (${CLAIM_ORDER}, serial, ${KNOWN})`,
  ...["proposition", "claimant", "said_in", "inferred_from", "supersedes"].map(
    (name) => `INDEX claim_by_${name} ON claim ${listed(`${name}_serial`, KNOWN, CLAIM_ORDER)}`,
  ),
  `INDEX claim_by_change_set ON claim (known_from, ${CLAIM_ORDER}, serial, known_to)`,
  "UNIQUE INDEX evidence_current ON evidence (key) WHERE known_to = 2147483647",
  "INDEX evidence_by_key ON evidence (key, known_from, known_to)",
  `INDEX evidence_by_claim ON evidence (claim_serial, number, serial, ${KNOWN})`,
  "INDEX evidence_by_change_set ON evidence (known_from, range_start, serial, known_to)",
  `INDEX evidence_by_source ON evidence (source_serial, range_start, serial, ${KNOWN})`,
  `INDEX participant_by_node ON participant (node_serial, sort_day DESC, serial, ${LENS})`,
  `INDEX participant_by_event ON participant (event_serial, ${KNOWN})`,
  "INDEX node_by_name ON node (folded, serial, known_from)",
  "INDEX node_by_type ON node (type, folded, serial, known_from)",
  "INDEX node_by_change_set ON node (known_from, folded, serial)",
  "INDEX source_by_day ON source (published_earliest DESC, serial, known_from)",
  "INDEX source_by_change_set ON source (known_from, published_earliest DESC, serial)",
  "INDEX source_by_publisher ON source (publisher_serial, published_earliest DESC, serial, known_from)",
  "INDEX source_detail_by_about ON source_detail (about_serial)",
  "INDEX source_detail_by_source ON source_detail (source_serial, range_start, serial, known_from)",
  "INDEX source_author_by_source ON source_author (source_serial, serial, known_from)",
  "INDEX source_author_by_author ON source_author (author_serial, serial, known_from)",
];
