import type { FastifyInstance } from "fastify";
import type { HttpServerOptions, Readiness } from "./http-server.types.ts";

/** Whether the process runs, and whether it should be given work. */
export function addHealthRoutes(fastify: FastifyInstance, ready: HttpServerOptions["ready"]): void {
  fastify.get("/health/live", (_request, reply) =>
    reply.header("cache-control", "no-store").send({ live: true }),
  );
  fastify.get("/health/ready", async (request, reply) => {
    const { ready: isReady, detail } = await readiness(ready, (error) => {
      request.log.error({ err: error }, "Readiness could not be told");
    });
    return reply
      .code(isReady ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ ready: isReady, ...detail });
  });
}

/** A check that fails says "not ready", and nothing of its reasons to strangers. */
async function readiness(
  ready: HttpServerOptions["ready"],
  report: (error: unknown) => void,
): Promise<Readiness> {
  try {
    return await ready();
  } catch (error) {
    report(error);
    return { ready: false, detail: {} };
  }
}
