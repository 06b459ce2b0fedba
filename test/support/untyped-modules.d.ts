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
      /** Strict where it reads XML: what is wrong is told by an element of the document. */
      readonly DOMParser: new () => {
        parseFromString(
          text: string,
          type: "application/xml",
        ): { querySelector(name: string): { readonly textContent: string } | null };
      };
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

declare module "jsonld" {
  type Node = Readonly<Record<string, unknown>>;
  interface Options {
    readonly base?: string;
    readonly format?: "application/n-quads";
    readonly documentLoader?: (url: string) => Promise<never>;
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<readonly Node[]>;
    toRDF(document: object, options?: Options): Promise<string>;
    frame(document: object, frame: object, options?: Options): Promise<Node>;
  };
  // eslint-disable-next-line no-restricted-syntax -- the package has no other name for it
  export default jsonld;
}
