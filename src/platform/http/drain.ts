import { setImmediate as turn, setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** The event loop accepts one connection a turn and reads it in the next; after so many quiet ones none is left. */
const QUIET_TURNS = 3;

/** Counts the requests in flight, and answers how to end the server once they are answered. */
export function drainable(fastify: FastifyInstance, deadlineMilliseconds: number): () => Promise<void> {
  const traffic = watchTraffic(fastify);
  return async () => {
    const patience = new AbortController();
    const late = delay(deadlineMilliseconds, undefined, { ref: false }).then(() => {
      patience.abort();
    });
    await traffic.arrival(patience.signal);
    const closed = fastify.close();
    // After the deadline only callers are left that have not even sent their question.
    await Promise.race([traffic.answered(patience.signal), late]);
    // Node waits for connections that browsers open ahead and never use.
    fastify.server.closeAllConnections();
    await closed;
  };
}

interface Traffic {
  /** Lets in what waits in the buffers of this machine: who has asked already is in flight, too. */
  arrival(patience: AbortSignal): Promise<void>;
  /** Waits until nobody who has asked is without an answer. */
  answered(patience: AbortSignal): Promise<void>;
}

function watchTraffic(fastify: FastifyInstance): Traffic {
  let arrived = 0;
  let inFlight = 0;
  let noteAnswered = (): void => undefined;
  fastify.server.on("connection", () => (arrived += 1));
  fastify.addHook("onRequest", (_request, reply, done) => {
    arrived += 1;
    inFlight += 1;
    // It comes once, whether the answer went out or its caller went away.
    reply.raw.once("close", () => {
      inFlight -= 1;
      if (inFlight === 0) noteAnswered();
    });
    done();
  });
  const arrival = async (patience: AbortSignal): Promise<void> => {
    let quiet = 0;
    while (quiet < QUIET_TURNS && !patience.aborted) {
      const before = arrived;
      await turn();
      quiet = arrived === before ? quiet + 1 : 0;
    }
  };
  const answered = async (patience: AbortSignal): Promise<void> => {
    while (inFlight > 0 && !patience.aborted) {
      await new Promise<void>((resolve) => {
        noteAnswered = resolve;
      });
      await arrival(patience);
    }
  };
  return { arrival, answered };
}
