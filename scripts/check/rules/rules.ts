import type { Problem } from "../../problem/problem.ts";
import type { Site } from "../../site/site.ts";
import type { RenderedPage } from "../data.ts";
import { addresses } from "./addresses.ts";
import { dates } from "./dates.ts";
import { google } from "./google.ts";
import { identity } from "./identity.ts";
import { ids } from "./ids.ts";
import { said, seen } from "./parity.ts";
import { pictures } from "./pictures.ts";
import type { Rule } from "./rule.ts";
import { shown } from "./shown.ts";
import { vocabulary } from "./vocabulary.ts";
import { whole } from "./whole.ts";

const rules: readonly Rule[] = [
  whole,
  identity,
  vocabulary,
  google,
  ids,
  addresses,
  dates,
  pictures,
  seen,
  shown,
  said,
];

/** What is wrong with the data of a rendered page. */
export function dataProblems(rendered: RenderedPage, site: Site): readonly Problem[] {
  return rules.flatMap((rule) => rule(rendered, site));
}
