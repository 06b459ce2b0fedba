import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface Voice {
  readonly actor: { readonly slug: string };
  readonly claimCount: number;
  readonly directQuoteCount: number;
  readonly room: { readonly characters: number; readonly share: number | null };
  readonly byAttribution: readonly object[];
}

const VOICE =
  "actor { slug } claimCount directQuoteCount room { characters share } byAttribution { attribution claimCount room { characters } }";

describe("the voices of the seeds", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  async function voicesOf<Data>(slug: string, fields: string): Promise<Data> {
    const { source: found } = await graph.data<{ source: { voices: Data } }>(
      `{ source(slug: "${slug}") { voices { ${fields} } } }`,
    );
    return found.voices;
  }

  it("are the outlet's own, and those it quotes, the one with the most room first", async () => {
    const { ownVoice, quotedVoices } = await voicesOf<{ ownVoice: Voice; quotedVoices: Page<Voice> }>(
      FOX,
      `ownVoice { ${VOICE} } quotedVoices { totalCount nodes { ${VOICE} } }`,
    );
    expect(ownVoice).toMatchObject({ actor: { slug: "fox-news" }, claimCount: 87, directQuoteCount: 0 });
    expect(
      quotedVoices.nodes.map(({ actor, claimCount, directQuoteCount, room }) => [
        actor.slug,
        claimCount,
        directQuoteCount,
        room.characters,
      ]),
    ).toEqual([
      ["recall-george-gascon", 8, 3, 393],
      ["jonathan-hatami", 15, 15, 320],
      ["fox-recall-organizers", 4, 0, 132],
      ["fox-opponents-of-gascon", 1, 0, 94],
      ["unknown", 1, 0, 84],
    ]);
    // The group is quoted once, 73 characters in which two names stand, too.
    expect(quotedVoices.nodes[0]?.byAttribution).toEqual([
      { attribution: "DIRECT_QUOTE", claimCount: 3, room: { characters: 73 } },
      { attribution: "PARAPHRASED", claimCount: 5, room: { characters: 320 } },
    ]);
    expect(quotedVoices.nodes[1]?.room.share).toBe(320 / 2120);
  });

  it("have as much room as the evidence of their claims covers", async () => {
    for (const slug of [FOX, TIMES]) {
      const pieces = await carryingPieces(slug);
      const { room, ownVoice, quotedVoices } = await voicesOf<{
        room: object;
        ownVoice: Voice;
        quotedVoices: Page<Voice>;
      }>(slug, `room { characters } ownVoice { ${VOICE} } quotedVoices { nodes { ${VOICE} } }`);
      expect(room).toEqual({ characters: charactersOf(pieces) });
      for (const voice of [ownVoice, ...quotedVoices.nodes]) {
        const own = pieces.filter(({ claim }) => claim.claimant.slug === voice.actor.slug);
        expect([voice.actor.slug, voice.room.characters]).toEqual([voice.actor.slug, charactersOf(own)]);
      }
    }
  });

  async function carryingPieces(slug: string): Promise<Piece[]> {
    const pieces: Piece[] = [];
    let after: string | null = null;
    do {
      const page: {
        source: { evidence: Page<Piece> & { pageInfo: { hasNextPage: boolean; endCursor: string } } };
      } = await graph.data(
        `query ($after: String) { source(slug: "${slug}") { evidence(first: 100, after: $after, filter: { role: [CARRIES] }) { ${PIECES} } } }`,
        { after },
      );
      const { nodes, pageInfo } = page.source.evidence;
      pieces.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return pieces;
  }

  it("are set beside those that are spoken about and say nothing", async () => {
    const { spokenAbout } = await voicesOf<{ spokenAbout: Page<{ actor: { slug: string } }> }>(
      FOX,
      "spokenAbout(first: 100) { totalCount nodes { actor { slug } propositionCount stanceCount } }",
    );
    const slugs = spokenAbout.nodes.map(({ actor }) => actor.slug);
    // Fox puts four policy stances of Gascón's down to his deeds, and not a word of his.
    expect(spokenAbout.nodes[0]).toMatchObject({ actor: { slug: "george-gascon" }, stanceCount: 4 });
    expect(slugs).toContain("gascon-re-election-campaign");
    for (const speaker of ["fox-news", "jonathan-hatami", "second-recall-of-gascon", "ending-cash-bail"])
      expect(slugs).not.toContain(speaker);
  });

  it("take sides by their own stance: two who speak in one statement share its room", async () => {
    const sides =
      'sides(of: "second-recall-of-gascon") { side voiceCount room { characters } voices { nodes { actor { slug } } } }';
    expect(await voicesOf(TIMES, sides)).toMatchObject({
      sides: [
        // Andrade and Owen: 569 characters together, as each alone; the organizers: 168.
        { side: "SUPPORT", voiceCount: 3, room: { characters: 737 } },
        { side: "UNTOLD", voiceCount: 2, room: { characters: 532 } },
      ],
    });
    const onHim = await voicesOf<{ sides: { side: string }[] }>(TIMES, 'sides(of: "george-gascon") { side }');
    expect(onHim.sides.map(({ side }) => side)).toEqual(["OPPOSE", "SUBJECT", "UNTOLD"]);
  });

  it("take no side before they are known to, and none of a subject that is not there", async () => {
    const sides = `source(slug: "${FOX}") { voices { sides(of: "second-recall-of-gascon") { side voiceCount } } }`;
    const data = await graph.data(`{ then: asOf(validAt: "2019-01-01") { ${sides} } now: ${sides} }`);
    expect(data).toEqual({
      then: { source: { voices: { sides: [{ side: "UNTOLD", voiceCount: 5 }] } } },
      now: {
        voices: {
          sides: [
            { side: "SUPPORT", voiceCount: 4 },
            { side: "UNTOLD", voiceCount: 1 },
          ],
        },
      },
    });
    const { errors } = await graph.ask(
      `{ source(slug: "${FOX}") { voices { sides(of: "no-such") { side } } } }`,
    );
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ["BAD_INPUT", 'of names "no-such": expected the slug of a Subject.'],
    ]);
  });

  it("take as many statements for every source as for one", async () => {
    const fields = `voices { room { share } ownVoice { ${VOICE} } quotedVoices { nodes { ${VOICE} } } spokenAbout { nodes { actor { slug } } } }`;
    const one = await graph.ask(`{ source(slug: "${FOX}") { ${fields} } }`);
    const all = await graph.ask(`{ sources { nodes { ${fields} } } }`);
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(one.statements.length).toBe(5);
    expect(all.statements.length).toBe(5);
  });
});

interface Piece {
  readonly locator: { readonly start: number; readonly end: number };
  readonly claim: { readonly claimant: { readonly slug: string } };
}

const PIECES =
  "totalCount pageInfo { hasNextPage endCursor } nodes { locator { start end } claim { claimant { slug } } }";

function charactersOf(pieces: readonly Piece[]): number {
  const characters = new Set<number>();
  for (const { locator } of pieces)
    for (let at = locator.start; at < locator.end; at += 1) characters.add(at);
  return characters.size;
}
