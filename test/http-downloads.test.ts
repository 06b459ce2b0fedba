import { afterEach, describe, expect, it } from "vitest";
import type { Download, DownloadRoute } from "../src/platform/http/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import { request, startHttpService, type HttpService } from "./support/http-service.ts";

let service: HttpService | undefined;
afterEach(() => service?.server.close());

type Content = () => AsyncIterable<string>;

const routeOf = (content: Content, told: Partial<Download> = {}): DownloadRoute => ({
  path: "/files/",
  index: () => ({ files: ["a"] }),
  open: () =>
    Promise.resolve({ mediaType: "text/plain", fileName: "a.txt", tag: "1", links: [], content, ...told }),
});

let lines: Record<string, unknown>[] = [];

async function started(content: Content, told: Partial<Download> = {}): Promise<HttpService> {
  lines = [];
  service = await startHttpService({
    logger: { level: "debug", stream: { write: (line) => void lines.push(JSON.parse(line) as never) } },
    downloads: [routeOf(content, told)],
    limits: { deadlineMilliseconds: 200 },
  });
  return service;
}

/** Parts that stop after the first until they are released, and tell when they have been given back. */
function stuck(): { content: Content; held: { count: number }; release: () => void } {
  const held = { count: 0 };
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    held,
    release,
    async *content() {
      held.count += 1;
      try {
        yield "x".repeat(40_000);
        await released;
        yield "y";
      } finally {
        held.count -= 1;
      }
    },
  };
}

async function* parts(...texts: string[]): AsyncIterable<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function* failing(problem: Problem): AsyncIterable<string> {
  const texts = await Promise.reject<string[]>(problem);
  yield* texts;
}

describe("a download", () => {
  it("has the name, the type and the length that it tells", async () => {
    const { url } = await started(() => parts("ab", "c"), {
      bytes: () => Promise.resolve(3),
      links: ['</files/a@1>; rel="bookmark"'],
    });
    const { text, headers } = await request(`${url}/files/a`);
    expect(text).toBe("abc");
    expect(headers.get("content-length")).toBe("3");
    expect(headers.get("content-disposition")).toBe('attachment; filename="a.txt"');
    expect(headers.get("link")).toBe('</files/a@1>; rel="bookmark"');
  });

  it("is not begun for who has it already", async () => {
    let begun = 0;
    const { url } = await started(() => {
      begun += 1;
      return parts("x");
    });
    expect((await request(`${url}/files/a`, { headers: { "if-none-match": '"1"' } })).status).toBe(304);
    expect(begun).toBe(0);
  });

  it("is given back when its caller leaves, and logged as that", async () => {
    const { content, held, release } = stuck();
    const { url } = await started(content);
    const leaving = new AbortController();
    const response = await fetch(`${url}/files/a`, { signal: leaving.signal });
    leaving.abort();
    await expect(response.text()).rejects.toThrow();
    release();
    await expect.poll(() => held.count).toBe(0);
    await expect.poll(() => lines.filter(({ path }) => path === "/files/a")).toHaveLength(1);
  });

  it("that fails on its way ends its connection early, and the reason is logged", async () => {
    const { url } = await started(async function* () {
      yield await Promise.resolve("x".repeat(40_000));
      throw new Problem("STORAGE_UNAVAILABLE", "The disk is gone.");
    });
    const response = await fetch(`${url}/files/a`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    await expect.poll(() => lines.map(({ msg }) => msg)).toContain("A download ended early");
  });

  it("that fails at its beginning is answered with its fault, and is no file", async () => {
    const { url } = await started(() => failing(new Problem("NOT_FOUND", "There is no such thing.")));
    const { status, body, headers } = await request(`${url}/files/a`);
    expect([status, body.errors?.[0]?.message]).toEqual([404, "There is no such thing."]);
    expect(["content-disposition", "etag", "link"].map((name) => headers.get(name))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is refused where too many are on their way, until one of them ends", async () => {
    const { content, release } = stuck();
    const { url } = await started(content);
    const open = await Promise.all(Array.from({ length: 32 }, () => fetch(`${url}/files/a`)));
    const refused = await request(`${url}/files/a`);
    expect([
      refused.status,
      refused.body.errors?.[0]?.extensions.code,
      refused.headers.get("retry-after"),
    ]).toEqual([503, "TOO_MANY_DOWNLOADS", "5"]);
    release();
    await Promise.all(open.map((response) => response.text()));
    await expect.poll(async () => (await fetch(`${url}/files/a`)).status).toBe(200);
  });

  it("is not waited for beyond the deadline when the server closes", async () => {
    const { content } = stuck();
    const { server, url } = await started(content);
    const response = await fetch(`${url}/files/a`);
    await server.close();
    await expect(response.text()).rejects.toThrow();
  });
});
