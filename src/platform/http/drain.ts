import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Counts the requests in flight, and answers how to end the server once they are answered. */
export function drainable(fastify: FastifyInstance, deadlineMilliseconds: number): () => Promise<void> {
  let inFlight = 0;
  let noteAnswered = (): void => undefined;
  fastify.addHook("onRequest", (_request, reply, done) => {
    inFlight += 1;
    // It comes once, whether the answer went out or its caller went away.
    reply.raw.once("close", () => {
      inFlight -= 1;
      if (inFlight === 0) noteAnswered();
    });
    done();
  });
  return async () => {
    const answered = new Promise<void>((resolve) => {
      noteAnswered = resolve;
      if (inFlight === 0) resolve();
    });
    const closed = fastify.close();
    // After the deadline only callers are left that have not even sent their question.
    await Promise.race([answered, delay(deadlineMilliseconds, undefined, { ref: false })]);
    // Node waits for connections that browsers open ahead and never use.
    fastify.server.closeAllConnections();
    await closed;
  };
}
