import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpService } from "./support/http-service.ts";
import type { HttpService } from "./support/http-service.ts";

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.server.close());

const audits = serverAudits({ url: () => `${service.url}/graphql` });

/** They may be refused, and CSRF prevention does: a browser sends such a GET without asking first. */
const OPTIONAL = new Set(["5A70", "D6D5", "6A70"]);

describe("GraphQL over HTTP", () => {
  it("is audited in 61 points", () => {
    expect(audits).toHaveLength(61);
  });

  for (const audit of audits) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      const expected = OPTIONAL.has(audit.id) ? ["ok", "notice"] : ["ok"];
      expect(expected, "reason" in result ? result.reason : "").toContain(result.status);
    });
  }
});
