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

export default {
  input: {
    main: "dist/src/main.js",
    standpoint: "dist/src/cli.js",
    soundness: "dist/src/platform/database/sqlite.soundness.thread.js",
  },
  platform: "node",
  external: OUTSIDE,
  output: { dir: "dist/bundle", format: "esm", keepNames: true, entryFileNames: "[name].js" },
};
