import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const SOURCE = resolve(import.meta.dirname, "src");

/** A path below src in its parts, or nothing where it lies elsewhere. */
function partsBelowSource(path) {
  const parts = relative(SOURCE, path).split(sep);
  return parts[0] === ".." ? [] : parts;
}

/** What is wrong with one file importing another one, if anything. */
function brokenDoor(importer, imported) {
  if (dirname(importer) === dirname(imported)) return undefined;
  const [from] = partsBelowSource(importer);
  const to = partsBelowSource(imported);
  if (to.length === 0) return undefined;
  if (from === "platform" && to[0] !== "platform") return "platformKnowsNoConcept";
  // The files at the top of src are doors themselves.
  if (to.length > 1 && to.at(-1) !== "index.ts") return "door";
  return undefined;
}

/** Other folders are imported through their index.ts; test/house-doors.test.ts checks the order of the concepts. */
const doors = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      door: 'Import "{{ imported }}" through the index.ts of its folder.',
      platformKnowsNoConcept: 'src/platform knows no concept: it may not import "{{ imported }}".',
    },
  },
  create(context) {
    function check(node) {
      const imported = node.source?.value;
      if (typeof imported !== "string" || !imported.startsWith(".")) return;
      const messageId = brokenDoor(context.filename, resolve(dirname(context.filename), imported));
      if (messageId !== undefined) context.report({ node, messageId, data: { imported } });
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Export by name: a thing has the same name everywhere.",
};
const NO_ENUM = {
  selector: "TSEnumDeclaration",
  message: "Use an `as const` object: a closed set is data.",
};
const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "The environment is read in src/platform/settings only.",
};

/** Rules about types need the packages of the benchmark's peers, which only `npm run bench` installs. */
const NOT_INSTALLED = existsSync(resolve(import.meta.dirname, "bench/node_modules"))
  ? []
  : ["bench/peers/", "bench/limits/"];

export default defineConfig(
  globalIgnores([
    "dist/",
    "coverage/",
    "data/",
    "**/__generated__/",
    "src/explorer/api/introspection.ts",
    // Needs types that are generated there; a test does, and compiles it.
    "examples/front-end/",
    ...NOT_INSTALLED,
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { doors } } },
    rules: {
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", 50],
      "max-params": ["error", 3],
      complexity: ["error", 10],
      eqeqeq: "error",
      "house/doors": "error",
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_ENUM, NO_ENVIRONMENT],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A class of GraphQL or of a table is its decorators.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true, allowEmpty: true }],
      // A resolver answers a thin row: a plain object with its type's fields.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // A row's type only says which of its columns may be named.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // An assertion that names the type says more than a mark does, which the strict rules forbid.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // noPropertyAccessFromIndexSignature asks for the brackets this rule would take away.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    // Each parameter of a resolver's method is one argument of its GraphQL field.
    files: ["src/**/*.resolver.ts"],
    rules: { "max-params": "off" },
  },
  {
    files: ["src/platform/settings/**", "test/support/**"],
    rules: { "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_ENUM] },
  },
  {
    // A suite is one function that holds its tests.
    files: ["test/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // A migration is data, and stays as it was when it ran.
    files: ["schema/migrations/**"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["*.config.{js,mjs,ts}", "ormconfig.ts"],
    rules: { "no-restricted-syntax": ["error", NO_ENUM] },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { Buffer: "readonly", process: "readonly", console: "readonly", URL: "readonly" },
    },
  },
);
