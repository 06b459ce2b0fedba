import { describe, expect, it } from "vitest";
import { sayTheSame } from "../bench/harness/compare.ts";
import { wholeResponse } from "../bench/harness/load.response.ts";

const bytes = (lines: string[]): Buffer => Buffer.from(lines.join("\r\n"));

describe("what the benchmark compares", () => {
  it("is every value but cursors", () => {
    const ours = { policy: { edges: [{ cursor: "a", node: { position: "SUPPORT" } }] } };
    const theirs = { policy: { edges: [{ cursor: "b", node: { position: "SUPPORT" } }] } };
    const other = { policy: { edges: [{ cursor: "a", node: { position: "OPPOSE" } }] } };
    expect(sayTheSame("whole", ours, theirs)).toBe(true);
    expect(sayTheSame("whole", ours, other)).toBe(false);
    expect(sayTheSame("whole", { policy: null }, { policy: {} })).toBe(false);
  });

  it("is how many rows there are, where only they are counted", () => {
    const two = { search: { nodes: [{ name: "a" }, { name: "b" }] } };
    expect(sayTheSame("count", two, { search: { nodes: [{ name: "c" }, { name: "d" }] } })).toBe(true);
    expect(sayTheSame("count", two, { search: { nodes: [{ name: "a" }] } })).toBe(false);
    expect(sayTheSame("count", two, { search: null })).toBe(false);
  });

  it("is how long each path is, where only lengths are compared", () => {
    const two = { paths: { paths: [{ length: 2, hops: [1, 2] }] } };
    expect(sayTheSame("length", two, { paths: { paths: [{ length: 2, hops: [3, 4] }] } })).toBe(true);
    expect(sayTheSame("length", two, { paths: { paths: [{ length: 3, hops: [1, 2, 3] }] } })).toBe(false);
    expect(sayTheSame("length", two, { paths: { paths: [] } })).toBe(false);
  });
});

describe("the reader of answers", () => {
  const head = ["HTTP/1.1 200 OK", "Content-Length: 11"];

  it("waits for all of a body whose length is told", () => {
    expect(wholeResponse(bytes(head))).toBeUndefined();
    expect(wholeResponse(bytes([...head, "", '{"data":']))).toBeUndefined();
    expect(wholeResponse(bytes([...head, "", '{"data":{}}']))).toEqual({ status: 200, hasErrors: false });
  });

  it("waits for the last chunk of a body without a length", () => {
    const chunked = ["HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "b", '{"data":{}}'];
    expect(wholeResponse(bytes([...chunked, ""]))).toBeUndefined();
    expect(wholeResponse(bytes([...chunked, "0", "", ""]))).toEqual({ status: 200, hasErrors: false });
    const empty = bytes(["HTTP/1.1 204 No Content", "transfer-encoding: chunked", "", "0", "", ""]);
    expect(wholeResponse(empty)?.status).toBe(204);
  });

  it("sees the status, and errors in the body but not in the head", () => {
    const refused = ["HTTP/1.1 400 Bad Request", "content-length: 13", "", '{"errors":[]}'];
    expect(wholeResponse(bytes(refused))).toEqual({ status: 400, hasErrors: true });
    const named = ["HTTP/1.1 200 OK", 'x-note: "errors":', "content-length: 2", "", "{}"];
    expect(wholeResponse(bytes(named))?.hasErrors).toBe(false);
  });
});
