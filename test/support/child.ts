import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process of a test's own, and what it has printed so far. */
export interface Child {
  readonly process: ChildProcess;
  printed(): string;
  /** Waits until it has printed something like this; fails when it ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it, and answers its exit code, null where a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for it to end by itself; answers its exit code. */
  ended(): Promise<number | null>;
}

/** Starts a TypeScript file of this repository, by its path from here on down, with only these settings. */
export function startChild(
  file: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Child {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", path, ...args], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const closed = once(child, "close");
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  const ended = async (): Promise<number | null> => {
    const [code] = (await closed) as [number | null];
    return code;
  };
  return {
    process: child,
    printed: () => printed,
    ended,
    end(signal) {
      child.kill(signal);
      return ended();
    },
    async prints(pattern) {
      for (;;) {
        const match = pattern.exec(printed);
        if (match !== null) return match;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It has ended:\n${printed}`);
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), closed]);
      }
    },
  };
}
