/** How much is collected before it is sent: a row by itself is not worth a packet. */
const PIECE_BYTES = 32_768;

/** Parts, put together into pieces that are worth sending. */
export async function* pieces(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    const buffer = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    held.push(buffer);
    bytes += buffer.byteLength;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
