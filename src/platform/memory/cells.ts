/** Numbers of 1, 2 or 4 bytes, by place. */
export type Cells = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** So many times as long may cells grow where they are. That takes addresses, and memory only as far as it is used. */
const GROWTH = 16;

/**
 * Cells, all 0, in pages of their own: a buffer that can be resized is mapped from the system and goes back to it.
 * One that can't is cut from what the process has once been given, and what it leaves there stays with the process.
 */
export function bytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pages(length));
}

/** The same, of 2 bytes each. */
export function shorts(length: number): Uint16Array<ArrayBuffer> {
  return new Uint16Array(pages(length * Uint16Array.BYTES_PER_ELEMENT));
}

/** The same, of 4 bytes each. */
export function integers(length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(pages(length * Int32Array.BYTES_PER_ELEMENT));
}

/** Makes cells longer, by more that are 0, or shorter, where they are; answers false where there is no room for that. */
export function resizeCells({ buffer, BYTES_PER_ELEMENT }: Cells, length: number): boolean {
  const byteLength = length * BYTES_PER_ELEMENT;
  if (byteLength > buffer.maxByteLength) return false;
  buffer.resize(byteLength);
  return true;
}

/** Gives the memory of cells back at once: nothing is in them any more. */
export function releaseCells({ buffer }: Cells): void {
  buffer.resize(0);
}

function pages(byteLength: number): ArrayBuffer {
  return new ArrayBuffer(byteLength, { maxByteLength: byteLength * GROWTH });
}
