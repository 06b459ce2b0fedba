import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "../src/platform/errors/index.ts";
import type { HttpServerOptions, OpenContext } from "../src/platform/http/index.ts";
import { ask, startHttpService, type HttpService } from "./support/http-service.ts";

const services: HttpService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map(({ server }) => server.close()));
});

type Planner = NonNullable<HttpServerOptions["planner"]>;
type Answer = Awaited<ReturnType<Planner["answer"]>>;

/** A server whose planner answers these, one after the other, and whose contexts are numbered. */
async function start(preparesOperations: boolean, answers: (() => Promise<Answer>)[], failing = 0) {
  const contexts = { opened: 0, closed: [] as number[] };
  const openContext = (): Promise<OpenContext> => {
    const number = (contexts.opened += 1);
    if (number === failing) return Promise.reject(new Problem("TOO_MANY_SNAPSHOTS", "Too many read.", {}));
    const close = (): Promise<void> => Promise.resolve(void contexts.closed.push(number));
    return Promise.resolve({ context: { requestId: `context ${String(number)}` }, close });
  };
  const planner = { answer: () => answers.shift()?.() ?? Promise.reject(new Error("asked too often")) };
  const service = await startHttpService({ preparesOperations, planner, openContext });
  services.push(service);
  return { service, contexts };
}

describe.each([
  ["before Apollo", true],
  ["within Apollo's pipeline", false],
])("an operation whose statement fails %s", (_where, preparesOperations) => {
  it.each<[string, () => Promise<Answer>]>([
    ["is refused by the database", () => Promise.resolve({ reason: "It is too much.", hasFailed: true })],
    ["breaks", () => Promise.reject(new Error("bigint out of range"))],
  ])("is executed in a context opened anew where it %s", async (_how, fail) => {
    const isNew = (): Promise<Answer> => Promise.resolve({ reason: "It is new." });
    const { service, contexts } = await start(preparesOperations, [isNew, fail, isNew]);
    const told: unknown[] = [];
    for (let time = 0; time < 3; time += 1)
      told.push((await ask(service, { query: "{ who }" })).body.data?.["who"]);
    expect(told).toEqual(["context 1", "context 3", "context 4"]);
    expect(contexts.closed).toEqual([1, 2, 3, 4]);
  });
});

describe("an operation whose context cannot be opened anew", () => {
  const isNew = (): Promise<Answer> => Promise.resolve({ reason: "It is new." });
  const fail = (): Promise<Answer> => Promise.resolve({ reason: "It is too much.", hasFailed: true });

  it("is refused as at the first opening, with status and code", async () => {
    const { service, contexts } = await start(false, [isNew, fail], 3);
    await ask(service, { query: "{ who }" });
    const { status, body } = await ask(service, { query: "{ who }" });
    expect(status).toBe(503);
    expect(body).toMatchObject({
      errors: [{ message: "Too many read.", extensions: { code: "TOO_MANY_SNAPSHOTS" } }],
    });
    expect(body).not.toHaveProperty("data");
    expect(contexts.closed).toEqual([1, 2]);
  });

  it("is left to Apollo before its pipeline, which tries once more", async () => {
    const { service } = await start(true, [isNew, fail, isNew], 3);
    await ask(service, { query: "{ who }" });
    const { status, body } = await ask(service, { query: "{ who }" });
    expect([status, body.data]).toEqual([200, { who: "context 4" }]);
  });
});
