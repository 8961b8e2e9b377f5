import { en } from "./en.ts";
import type { Strings } from "./strings.ts";

/** English as it is spelled in Britain and nearly everywhere else: where it differs. */
export const enGB: Strings = { ...en, figure: { ...en.figure, licence: "Licence" } };
