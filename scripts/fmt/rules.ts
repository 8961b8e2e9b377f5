import type { Rule } from "./rule.ts";
import { attributionDash } from "./rules/attribution-dash.ts";
import { attributionParagraph } from "./rules/attribution-paragraph.ts";
import { calloutName } from "./rules/callout-name.ts";
import { container } from "./rules/container.ts";
import { embedAddress } from "./rules/embed-address.ts";
import { fieldRule } from "./rules/fields.ts";
import { finalNewline } from "./rules/final-newline.ts";
import { heading } from "./rules/heading.ts";
import { quotationMarkRule } from "./rules/quotation-marks.ts";
import { trailingSpace } from "./rules/trailing-space.ts";

/** In the order in which they are tried; headings before containers, whose title an underline would take in. */
export const rules: readonly Rule[] = [
  heading,
  container,
  calloutName,
  attributionParagraph,
  attributionDash,
  quotationMarkRule,
  embedAddress,
  fieldRule,
  trailingSpace,
  finalNewline,
];
