import { collected, due, figure, missing, required, type Said } from "./campaign-seeds.ts";

/** What is said of each invented campaign; the Sentinel's issue of 20 June says all of it. */
export const CAMPAIGN_CASES: Readonly<Record<string, (of: string) => readonly Said[]>> = {
  // 100 a day gathered; 900 missing for 10 days from 20 June: 90 a day.
  "on-track": (of) => [
    { what: required(of, "2000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "100"), when: "2024-06-10" },
    { what: collected(of, "1100"), when: "2024-06-20" },
    { what: due(of, "2024-06-30"), basis: "REQUIREMENT" },
  ],
  behind: (of) => [
    { what: required(of, "3000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "100"), when: "2024-06-10" },
    { what: collected(of, "1100"), when: "2024-06-20" },
    { what: due(of, "2024-06-30"), basis: "REQUIREMENT" },
  ],
  // The earlier count is of a vague day: 67 to 100 a day gathered, 90 needed.
  vague: (of) => [
    { what: required(of, "2000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "100"), when: "[2024-06-05..2024-06-10]" },
    { what: collected(of, "1100"), when: "2024-06-20" },
    { what: due(of, "2024-06-30"), basis: "REQUIREMENT" },
  ],
  // Counts of two claimants, on two bases, for a period, of hearsay, without a number: none makes a pair.
  unpaired: (of) => [
    { what: required(of, "2000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "1100"), when: "2024-06-15" },
    { what: collected(of, "900"), by: "clerk", basis: "OFFICIAL_COUNT", when: "2024-06-12" },
    { what: collected(of, "800"), basis: "ESTIMATE", when: "2024-06-11" },
    { what: collected(of, "50", ", window: PERIOD"), when: "2024-06-17" },
    { what: collected(of, "5000"), when: "2024-06-18", modality: "ALLEGED" },
    { what: collected(of, "6000"), when: "2024-06-19", modality: "DENIED" },
    { what: figure(of, "SIGNATURES_COLLECTED", "direction: RISING"), when: "2024-06-20" },
    { what: due(of, "2024-06-30"), basis: "REQUIREMENT" },
  ],
  enough: (of) => [
    { what: required(of, "1000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "1250"), when: "2024-06-15" },
    { what: due(of, "2024-06-30"), basis: "REQUIREMENT" },
  ],
  // The clerk's count of the same day says otherwise.
  counted: (of) => [
    { what: required(of, "1000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "700"), when: "2024-06-15" },
    { what: collected(of, "650"), by: "clerk", basis: "OFFICIAL_COUNT", when: "2024-06-15" },
    { what: collected(of, "600"), by: "clerk", basis: "OFFICIAL_COUNT", when: "2024-06-14" },
    { what: due(of, "2024-06"), basis: "REQUIREMENT" },
  ],
  mixed: (of) => [
    {
      what: figure(of, "SIGNATURES_REQUIRED", `value: "1000", unit: PETITION`),
      by: "clerk",
      basis: "REQUIREMENT",
    },
    { what: collected(of, "700"), when: "2024-06-15" },
  ],
  // What is missing as of another day, or by another claimant, is no part of a sum; the last pair of each is.
  sums: (of) => [
    { what: collected(of, "700"), when: "2024-06-15" },
    { what: missing(of, "300"), when: "2024-06-14" },
    { what: missing(of, "200"), when: "2024-06-15", by: "clerk" },
    { what: collected(of, "400", ", bound: AT_LEAST"), when: "2024-06-10", by: "neighbours" },
    { what: missing(of, "500"), when: "2024-06-10", by: "neighbours" },
    { what: collected(of, "300"), when: "2024-06-08", by: "neighbours" },
    { what: missing(of, "600"), when: "2024-06-08", by: "neighbours" },
  ],
  // Who says how many are required needs no sum.
  teller: (of) => [
    { what: required(of, "1000") },
    { what: collected(of, "700"), when: "2024-06-15" },
    { what: missing(of, "310"), when: "2024-06-15" },
  ],
  won: (of) => [
    {
      what: `trait: { of: ${of}, kind: OUTCOME, value: on the ballot, valueKey: QUALIFIED }`,
      by: "clerk",
      when: "2024-06-18",
    },
    { what: `trait: { of: ${of}, kind: GOAL, value: a place on the ballot }` },
    { what: required(of, "1000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "700"), when: "2024-06-15" },
  ],
  quarrel: (of) => [
    {
      what: `trait: { of: ${of}, kind: OUTCOME, value: on the ballot, valueKey: QUALIFIED }`,
      when: "2024-06-18",
    },
    {
      what: `trait: { of: ${of}, kind: OUTCOME, value: refused, valueKey: REJECTED }`,
      by: "clerk",
      when: "2024-06-18",
    },
  ],
  unread: (of) => [
    {
      what: `trait: { of: ${of}, kind: OUTCOME, value: sent to a committee, valueKey: REFERRED }`,
      when: "2024-06-18",
    },
  ],
  // Meant, denied, or approved on the way: none is an outcome.
  open: (of) => [
    {
      what: `event: { kind: HALTED, name: A stop is meant, participants: [{ node: ${of}, role: AFFECTED }] }`,
      modality: "INTENDED",
      when: "2024-06-18",
    },
    {
      what: `event: { kind: APPROVED, name: Its form is approved, participants: [{ node: ${of}, role: AFFECTED }] }`,
      by: "clerk",
      when: "2024-06-01",
    },
    {
      what: `event: { kind: HALTED, name: It is stopped, participants: [{ node: ${of}, role: AFFECTED }] }`,
      modality: "DENIED",
      when: "2024-06-02",
    },
  ],
  moved: (of) => [
    { what: required(of, "1000"), by: "clerk", basis: "REQUIREMENT" },
    { what: collected(of, "900"), when: "2024-06-15" },
    { what: due(of, "2024-06-25"), basis: "REQUIREMENT" },
  ],
};
