import { describe, expect, it } from "vitest";
import { KeptFiles, type DatabaseFile } from "../src/exchange/database-file/index.ts";
import { Problem } from "../src/platform/errors/index.ts";

/** A maker of files that are done when they are told to be. */
function maker(): {
  files: KeptFiles;
  made: number[];
  removed: number[];
  finish: (revision: number, error?: Error) => void;
} {
  const made: number[] = [];
  const removed: number[] = [];
  const waiting = new Map<number, (error?: Error) => void>();
  const files = new KeptFiles((revision, signal) => {
    made.push(revision);
    return new Promise<DatabaseFile>((resolve, reject) => {
      signal.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
      waiting.set(revision, (error) => {
        if (error) reject(error);
        const remove = (): Promise<void> => Promise.resolve(void removed.push(revision));
        resolve({ path: String(revision), bytes: 1, remove });
      });
    });
  });
  return { files, made, removed, finish: (revision, error) => waiting.get(revision)?.(error) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("kept files", () => {
  it("are made once for all who ask for the same, and one after the other", async () => {
    const { files, made, finish } = maker();
    const asked = [files.at(1), files.at(1), files.at(2)];
    await settled();
    expect(made).toEqual([1]);
    finish(1);
    await settled();
    expect(made).toEqual([1, 2]);
    finish(2);
    expect((await Promise.all(asked)).map(({ path }) => path)).toEqual(["1", "1", "2"]);
    await files.at(1);
    expect(made).toEqual([1, 2]);
  });

  it("are three at most: the one asked for longest ago goes, and none that is being made", async () => {
    const { files, removed, finish } = maker();
    for (const revision of [1, 2, 3]) {
      const asked = files.at(revision);
      await settled();
      finish(revision);
      await asked;
    }
    await files.at(1);
    const fourth = files.at(4);
    await settled();
    expect(removed).toEqual([2]);
    const others = [files.at(5), files.at(6)];
    await settled();
    expect([files.count, removed]).toEqual([3, [2, 3, 1]]);
    await expect(files.at(7)).rejects.toThrow("3 files are being made already");
    for (const revision of [4, 5, 6]) {
      finish(revision);
      await settled();
    }
    await Promise.all([fourth, ...others]);
    expect(files.count).toBe(3);
  });

  it("that could not be made are forgotten, and made anew when they are asked for again", async () => {
    const { files, made, finish } = maker();
    const asked = files.at(1);
    await settled();
    finish(1, new Problem("STORAGE_UNAVAILABLE", "The disk is full."));
    await expect(asked).rejects.toThrow("The disk is full.");
    await settled();
    const again = files.at(1);
    await settled();
    finish(1);
    expect((await again).path).toBe("1");
    expect(made).toEqual([1, 1]);
  });

  // What nobody catches ends the run of the tests, as it would end the server.
  it("that can't be removed trouble nobody who asks for another one", async () => {
    const remove = (): Promise<void> => Promise.reject(new Error("The file is busy."));
    const files = new KeptFiles((revision) => Promise.resolve({ path: String(revision), bytes: 1, remove }));
    for (const revision of [1, 2, 3, 4]) await files.at(revision);
    await settled();
    expect(files.count).toBe(3);
  });

  it("are removed at the end, and what is being made ends", async () => {
    const { files, removed, finish } = maker();
    const made = files.at(1);
    await settled();
    finish(1);
    await made;
    const late = files.at(2).catch((error: unknown) => error);
    const waiting = files.at(3).catch((error: unknown) => error);
    await files.close();
    expect([removed, files.count]).toEqual([[1], 0]);
    expect([await late, await waiting]).toEqual([expect.any(Problem), expect.any(Problem)]);
  });
});
