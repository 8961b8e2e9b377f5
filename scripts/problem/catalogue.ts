import { addressProblems } from "./codes/addresses.ts";
import { boxProblems } from "./codes/boxes.ts";
import { copyProblems } from "./codes/copy.ts";
import { dataProblems } from "./codes/data.ts";
import { dialectProblems } from "./codes/dialect.ts";
import { embedProblems } from "./codes/embed.ts";
import { fileProblems } from "./codes/files.ts";
import { footnoteProblems } from "./codes/footnotes.ts";
import { frontMatterProblems } from "./codes/front-matter.ts";
import { keyPointsProblems } from "./codes/key-points.ts";
import { linkProblems } from "./codes/links.ts";
import { liveProblems } from "./codes/live.ts";
import { mediaProblems } from "./codes/media.ts";
import { opinionProblems } from "./codes/opinion.ts";
import { pictureProblems } from "./codes/pictures.ts";
import { publicationProblems } from "./codes/publication.ts";
import { quoteProblems } from "./codes/quote.ts";
import { recordProblems } from "./codes/records.ts";
import { swallowedProblems } from "./codes/swallowed.ts";
import { translationProblems } from "./codes/translations.ts";

/** Every problem an author can meet, by its permanent code. */
export const catalogue = {
  ...fileProblems,
  ...frontMatterProblems,
  ...publicationProblems,
  ...dialectProblems,
  ...copyProblems,
  ...swallowedProblems,
  ...linkProblems,
  ...translationProblems,
  ...pictureProblems,
  ...opinionProblems,
  ...quoteProblems,
  ...keyPointsProblems,
  ...embedProblems,
  ...mediaProblems,
  ...boxProblems,
  ...liveProblems,
  ...addressProblems,
  ...recordProblems,
  ...footnoteProblems,
  ...dataProblems,
};
