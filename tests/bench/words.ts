import type { Random } from "./random.ts";

/** What the invented reports are about. Original text: nothing of it was published anywhere. */
const WHO = [
  "the river board",
  "the town council",
  "a spokeswoman for the port",
  "the gatekeeper",
  "the ministry",
  "the union of lock keepers",
  "an independent surveyor",
  "the school district",
  "the appeals court",
  "the operator of the ferry",
] as const;

const DID = [
  "postponed the vote on",
  "published its figures for",
  "asked for a second opinion on",
  "withdrew its objection to",
  "doubled the budget for",
  "declined to comment on",
  "set a deadline for",
  "opened an inquiry into",
  "promised to repair",
  "confirmed the schedule of",
] as const;

const WHAT = [
  "the northern weir",
  "the bridge at St. Aldric",
  "winter water rights",
  "the new tram line",
  "last year's audit",
  "the harbor dredging",
  "a shared hospital ward",
  "night trains to the coast",
  "the reading room",
  "the flood plain",
] as const;

const WHEN = [
  "on Monday",
  "after a night of talks",
  "for the third time this year",
  "without giving a reason",
  "a week before the deadline",
  "by a narrow majority",
  "in an open letter",
  "to the surprise of its own staff",
  "at noon",
  "in a two-page statement",
] as const;

const FIRST = ["Ada", "Jonas", "Mirela", "Tomás", "Ines", "Farida", "Hanne", "Oskar", "Lin", "Pavel"] as const;
const LAST = ["Lindgren", "Veldt", "Harrow", "Okafor", "Brandt", "Moreau", "Silva", "Kaya", "Novak", "Berg"] as const;

export function sentence(random: Random): string {
  return `${claim(random)} ${random.pick(WHEN)}.`;
}

function claim(random: Random): string {
  const words = `${random.pick(WHO)} ${random.pick(DID)} ${random.pick(WHAT)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(" ");
}

export function headline(random: Random): string {
  return claim(random);
}

export function personName(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}
