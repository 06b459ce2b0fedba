/**
 * The server and the command as a few files instead of some thousands: most of a start is reading modules.
 * Left outside are packages with native parts or files of their own, and the drivers that TypeORM could load and we
 * don't have.
 */
const OUTSIDE = [
  /^better-sqlite3/u,
  /^pg($|\/)/u,
  /^fastify/u,
  /^@fastify\//u,
  /^class-validator/u,
  /^(@google-cloud\/|@sap\/|expo-sqlite|ioredis|mongodb|mssql|mysql|oracledb|pg-native|pg-query-stream|react-native|redis|sql\.js|ts-node|typeorm-aurora)/u,
];

const NOT_ASCII = /[^\0-\x7f]/gu;

/** After a backslash, or in a raw template, an escape would be another text. */
const NOT_ESCAPABLE = /\\[^\0-\x7f]|raw`[^`]*[^\0-\x7f]/u;

/**
 * Says in escapes what is not ASCII: V8 keeps the text of a program for as long as it runs, at twice the size where a
 * single character is not Latin.
 */
const ASCII = {
  name: "ascii",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const kept = NOT_ESCAPABLE.exec(chunk.code);
      if (kept !== null) throw new Error(`${chunk.fileName} says ${kept[0]}: expected what can be escaped.`);
      chunk.code = chunk.code.replace(NOT_ASCII, escaped);
    }
  },
};

function escaped(character) {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

export default {
  input: {
    main: "dist/src/main.js",
    standpoint: "dist/src/cli.js",
    soundness: "dist/src/platform/database/sqlite.soundness.thread.js",
  },
  platform: "node",
  external: OUTSIDE,
  plugins: [ASCII],
  output: { dir: "dist/bundle", format: "esm", keepNames: true, entryFileNames: "[name].js" },
};
