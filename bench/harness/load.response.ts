const HEAD_END = Buffer.from("\r\n\r\n");
const CHUNKS_END = Buffer.from("\r\n0\r\n\r\n");
const ERRORS = Buffer.from('"errors":');

/** One whole HTTP answer, found in the bytes that have come. */
export interface WholeResponse {
  readonly status: number;
  /** Whether the body speaks of errors, as GraphQL does. */
  readonly hasErrors: boolean;
}

/**
 * The answer that some bytes hold, or undefined as long as it is not whole. There is one at a time on a connection, so
 * that its end is the end of the bytes. It does no more than it must: what asks should not cost more than what answers.
 */
export function wholeResponse(bytes: Buffer): WholeResponse | undefined {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = bytes.toString("latin1", 0, headEnd);
  if (!isWhole(bytes, head, headEnd + HEAD_END.length)) return undefined;
  return { status: Number(head.slice(9, 12)), hasErrors: bytes.includes(ERRORS, headEnd) };
}

function isWhole(bytes: Buffer, head: string, bodyStart: number): boolean {
  const length = /\r\ncontent-length: *(\d+)/iu.exec(head)?.[1];
  if (length !== undefined) return bytes.length - bodyStart >= Number(length);
  // The last chunk is empty; the end of the one before it stands in front, or the end of the head.
  const end = bytes.subarray(-CHUNKS_END.length);
  return end.equals(CHUNKS_END) && bytes.length - CHUNKS_END.length >= bodyStart - 2;
}
