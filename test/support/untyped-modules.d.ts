// The readers of citations and pages that the tests use come without types: what is used of them.

declare module "@citation-js/core" {
  export class Cite {
    readonly data: readonly Readonly<Record<string, unknown>>[];
    constructor(data: unknown, options?: { forceType?: string });
  }
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

declare module "jsdom" {
  export class JSDOM {
    readonly window: {
      readonly document: unknown;
      readonly axe: { run(document: unknown): Promise<AxeResults> };
      eval(script: string): void;
      close(): void;
    };
    constructor(html: string, options: { runScripts: "outside-only"; virtualConsole?: VirtualConsole });
  }
  export class VirtualConsole {}
  interface AxeResults {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[];
  }
}
