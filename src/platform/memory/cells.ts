import { MessageChannel, type MessagePort } from "node:worker_threads";

/** Numbers of 1, 2 or 4 bytes, by place. */
export type Cells = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Fewer bytes than this are left to the next garbage collection. */
const LEAST_RELEASED_BYTES = 65_536;

/** Nobody is at its other end: what is handed over to it is gone. */
const nowhere = closedPort();

/**
 * Gives the memory of cells back at once: nothing is in them any more. A garbage collection that comes late leaves holes
 * where what is kept was made meanwhile, and these took more memory than all that was kept.
 */
export function releaseCells({ buffer }: Cells): void {
  if (buffer.byteLength >= LEAST_RELEASED_BYTES) nowhere.postMessage(null, [buffer]);
}

function closedPort(): MessagePort {
  const { port1 } = new MessageChannel();
  port1.close();
  return port1;
}
