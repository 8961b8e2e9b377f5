import { problem } from "../../problem/problem.ts";
import { googleGaps } from "../google.ts";
import { type Rule, subject } from "./rule.ts";

/** What Google requires is there, and so is what it recommends and the newsroom can give. */
export const google: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  return googleGaps(rendered).map(({ level, node, property, docs, how }) => {
    const code = level === "required" ? "data-required" : "data-recommended";
    return problem(code, place, { page, node, property, docs, how });
  });
};
