import { problem } from "../../problem/problem.ts";
import { googleFindings } from "../google.ts";
import { type Rule, subject } from "./rule.ts";

/** What Google requires is there, and so is what it recommends and the newsroom can give. */
export const google: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  return googleFindings(rendered).flatMap(({ there, level, node, property, docs, how }) => {
    if (there || level === "optional") return [];
    const code = level === "required" ? "data-required" : "data-recommended";
    return [problem(code, place, { page, node, property, docs, how })];
  });
};
