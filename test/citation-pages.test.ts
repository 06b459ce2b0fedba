import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.ts";
import {
  attachText,
  checkLocators,
  claimKey,
  correctClaim,
  importSource,
  withdrawClaim,
  type ClaimDraft,
} from "../src/curation/index.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { sha256 } from "../src/platform/text/index.ts";
import { accessibilityFaults } from "./support/axe.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { request } from "./support/http-service.ts";
import { claim, LIND_AS_MAYOR, NODES, onDay, source } from "./support/quarrel.ts";

const TEXT = "He <b>shouted</b> & left. 😀 The wall stands.";
const HOSTILE = `<script>alert("x")</script>' & \u202Eevil`;
const QUOTED = { start: 3, end: 23 };
const evidence = (at: { start: number; end: number }, words: string): ClaimDraft["evidence"] => [
  { source: "", ...at, sha256: sha256(words), role: "CARRIES", paraphrase: `He left ${HOSTILE}` },
];

const MAYOR = claim(LIND_AS_MAYOR, {
  modality: "ALLEGED",
  qualifier: HOSTILE,
  paraphrase: `Took ${HOSTILE}.`,
  evidence: evidence(QUOTED, "<b>shouted</b> & lef"),
});
const RECTOR = claim({ ...LIND_AS_MAYOR, post: "rector" }, { claimant: "unknown", modality: "DENIED" });
const CAPTAIN = claim({ ...LIND_AS_MAYOR, post: "captain" }, { paraphrase: "Is captain." });
const PILOT = claim({ ...LIND_AS_MAYOR, post: "pilot" }, { paraphrase: "Is pilot." });

let place: TestPlace;
let app: App;
let url: string;
beforeAll(async () => {
  place = await testPlace();
  app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent", SEED: "false" }));
  url = await app.server.listen({ host: "127.0.0.1", port: 0 });
  const nodes = NODES.map((node) => (node.slug === "bo-lind" ? { ...node, name: HOSTILE } : node));
  const unknown = { ...nodes[0], slug: "unknown", name: "Unknown" } as (typeof nodes)[number];
  const draft = source("monday", [MAYOR, RECTOR, CAPTAIN, PILOT], {
    title: HOSTILE,
    url: "https://courier.example/?a=1&b='2'",
    authors: ["bo-lind"],
    textSha256: sha256(TEXT),
  });
  const [corrected = PILOT] = source("monday", [PILOT]).claims;
  await app.database.write(async (db) => {
    await importSource(db, draft, [...nodes, unknown]);
    await attachText(db, "monday", TEXT);
    await checkLocators(db);
  });
  const change = { key: claimKey(CAPTAIN), draft: corrected };
  await app.database.write((db) => withdrawClaim(db, claimKey(PILOT), onDay(2)));
  await app.database.write((db) => correctClaim(db, change, onDay(3)));
  await app.database.write((db) => withdrawClaim(db, claimKey(RECTOR), { ...onDay(4), reason: HOSTILE }));
});
afterAll(async () => {
  await app.close();
  await place.remove();
});

async function page(path: string): Promise<{ text: string; policy: string; link: string }> {
  const { text, headers } = await request(url + path, { headers: { accept: "text/html" } });
  return { text, policy: headers.get("content-security-policy") ?? "", link: headers.get("link") ?? "" };
}

const pageOf = (draft: ClaimDraft, revision: number): ReturnType<typeof page> =>
  page(`/c/${claimKey(draft)}@${String(revision)}`);

const ESCAPED = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; &amp; ";

describe("the page of a claim", () => {
  it("loads and runs nothing, and knows its one style sheet by its hash", async () => {
    const { text, policy } = await pageOf(MAYOR, 1);
    const style = /<style>([^<]*)<\/style>/u.exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    // An empty icon of its own, so that no browser asks for one.
    const loaded = text.replace('<link rel="icon" href="data:,">', "");
    expect(loaded).not.toMatch(/<script|<link|<img|style=| on\w+=/u);
  });

  it("escapes whatever people are called, and whatever they say", async () => {
    const { text } = await pageOf(MAYOR, 1);
    const sentence = `According to courier, as an allegation, in its own voice, about ${ESCAPED}evil: Took ${ESCAPED}evil (qualified: ${ESCAPED}evil).`;
    expect(text).toContain(`<title>${sentence} – Standpoint</title>`);
    expect(text).toContain(`<p class="said" dir="auto">${sentence}</p>`);
    expect(text).toContain(`href="https://courier.example/?a=1&amp;b=%272%27"`);
    expect(text).not.toContain('alert("x")');
  });

  it("shows the words of the source where their text is at hand, and only there", async () => {
    expect((await pageOf(MAYOR, 1)).text).toContain(
      `<blockquote dir="auto">&lt;b&gt;shouted&lt;/b&gt; &amp; lef</blockquote>`,
    );
    const broken = (await pageOf(RECTOR, 1)).text;
    expect(broken).toContain("the text at hand does not have these characters");
    expect(broken).not.toContain("<blockquote");
  });

  it("never has a claim without its claimant and its mode in the same sentence", async () => {
    const { text } = await pageOf(RECTOR, 1);
    expect(text).toContain(
      "According to somebody whom the source does not name, as a denial, as reported by courier, about ",
    );
  });

  it("says that it was corrected since, and leads to what stands now", async () => {
    const { text, link } = await pageOf(CAPTAIN, 1);
    expect(text).toContain(
      "<strong>Corrected since</strong>, in revision 3 on 2024-06-03 (A test). What stands now:",
    );
    expect(text).toContain(
      `<a href="/c/${claimKey(PILOT)}@4">According to courier, in its own voice, about `,
    );
    expect(link).toContain(`</c/${claimKey(PILOT)}@4>; rel="latest-version"`);
    expect((await pageOf(PILOT, 4)).text).not.toContain("since</strong>");
  });

  it("says that it was withdrawn since, and that nothing stands", async () => {
    const { text, link } = await pageOf(RECTOR, 1);
    expect(text).toContain(`<strong>Withdrawn since</strong>, in revision 4 on 2024-06-04 (${ESCAPED}evil)`);
    expect(link).toBe(`</c/${claimKey(RECTOR)}@1>; rel="canonical"`);
    expect((await pageOf(RECTOR, 4)).text).toContain("<h1>Nothing is at this address</h1>");
  });

  it("says that it was withdrawn and said again since", async () => {
    expect((await pageOf(PILOT, 1)).text).toContain(
      "<strong>Withdrawn and said again since</strong>, in revision 2 on",
    );
  });

  it("has no fault that the rules of accessibility know", async () => {
    const pages = [
      await pageOf(MAYOR, 1),
      await pageOf(CAPTAIN, 1),
      await pageOf(RECTOR, 4),
      await page("/c/x"),
      await evidencePage(),
    ];
    for (const { text } of pages) expect(await accessibilityFaults(text)).toEqual([]);
  });

  it("would be found at fault without a language, or with headings that skip one", async () => {
    const { text } = await pageOf(MAYOR, 1);
    const broken = text.replace(' lang="en"', "").replaceAll("h2>", "h4>");
    const faults = (await accessibilityFaults(broken)).map((fault) => fault.split(":")[0]);
    expect(faults).toEqual(expect.arrayContaining(["heading-order", "html-has-lang"]));
  });
});

async function evidencePage(): ReturnType<typeof page> {
  const { body } = await request(`${url}/c/${claimKey(MAYOR)}@1`);
  const { claim: found } = body as unknown as { claim: { evidence: { nodes: { address: string }[] } } };
  return page(found.evidence.nodes[0]?.address ?? "");
}

describe("the page of a piece of evidence", () => {
  it("has its place, its words and its claim, all escaped", async () => {
    const { text } = await evidencePage();
    expect(text).toContain(`characters 3 to 23 of its text`);
    expect(text).toContain(`<code>${sha256("<b>shouted</b> & lef")}</code>`);
    expect(text).toContain(`<p>He left ${ESCAPED}`);
    expect(text).toContain(`<a href="/c/${claimKey(MAYOR)}@1">`);
    expect(text).not.toMatch(/<script|<b>/u);
  });
});
