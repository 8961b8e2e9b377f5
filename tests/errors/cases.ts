import { photograph } from "../support/publication.ts";
import { addresses } from "./cases/addresses.ts";
import { almostFields } from "./cases/almost-fields.ts";
import { attributions } from "./cases/attributions.ts";
import { boxes } from "./cases/boxes.ts";
import type { Case } from "./cases/case.ts";
import { copy } from "./cases/copy.ts";
import { dialect } from "./cases/dialect.ts";
import { figures } from "./cases/figures.ts";
import { files } from "./cases/files.ts";
import { frontMatter } from "./cases/front-matter.ts";
import { keyPoints } from "./cases/key-points.ts";
import { links } from "./cases/links.ts";
import { live } from "./cases/live.ts";
import { media } from "./cases/media.ts";
import { opinion } from "./cases/opinion.ts";
import { pictures } from "./cases/pictures.ts";
import { quote } from "./cases/quote.ts";
import { records } from "./cases/records.ts";
import { settings } from "./cases/settings.ts";
import { swallowed } from "./cases/swallowed.ts";

/** A mistake of every kind, in the order of the messages. */
export async function cases(): Promise<readonly Case[]> {
  return [
    ...(await files()),
    ...frontMatter(),
    ...settings(),
    ...dialect(),
    ...(await almostFields()),
    ...links(),
    ...opinion(),
    ...quote(),
    ...attributions(),
    ...copy(),
    ...swallowed(),
    ...keyPoints(),
    ...boxes(),
    ...live(),
    ...(await figures()),
    ...addresses(),
    ...(await records()),
    ...(await pictures()),
    ...media(await photograph()),
  ];
}
