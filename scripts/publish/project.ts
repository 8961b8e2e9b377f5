import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, layouts/ and scripts/. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What earlier builds left behind to make the next one faster; safe to delete. */
export const CACHE = join(PROJECT, ".cache");
