import { parseMoment } from "../article/dates.ts";
import type { Body, Coverage } from "../article/model.ts";
import { findVoice } from "../components/named.ts";
import { parseBody } from "../components/parse.ts";
import type { Voice } from "../components/voice.ts";
import { strings } from "../locale/locale.ts";
import { catalogue } from "../problem/catalogue.ts";
import { spanAt } from "../problem/position.ts";
import { parseMarkdown } from "../source/markdown.ts";
import { EMPTY_YAML } from "../source/yaml.ts";
import { type Addresses, resolveAddress } from "./addresses.ts";
import type { AssetDesk } from "./assets.ts";
import { ANY_TIME, type ChangeTimes, checkChange } from "./changes.ts";
import { coverageOfEntries } from "./coverage.ts";
import type { PictureDesk } from "./pictures.ts";
import type { PostDesk } from "./posts.ts";
import type { TextFile } from "./text-file.ts";

/** What the body of any file is read against. */
export interface Surroundings {
  /** Language and zone of the publication. */
  readonly language: string;
  readonly timeZone: string;
  /** The clock, milliseconds since 1970. */
  readonly now: number;
  readonly addresses: Addresses;
  readonly pictures: PictureDesk;
  readonly assets: AssetDesk;
  readonly posts: PostDesk;
  readonly voices: readonly Voice[];
  readonly editors: Voice | undefined;
  /** Of each live article by its file: what it covers; undefined where its front matter could not be read. */
  readonly live: ReadonlyMap<string, Coverage | undefined>;
}

/** A page without a text is refused; where its front matter could not be cut off, nobody knows what is text. */
export function refuseEmpty({ body }: Body, { yaml, bodyLine, findings }: TextFile<unknown>): void {
  if (body.length === 0 && yaml !== EMPTY_YAML) findings.add("body-empty", spanAt(bodyLine, 1));
}

/**
 * @param lang BCP 47 language of the text
 * @param times when the text can have been changed since it was published
 */
export function readBody(
  file: Pick<TextFile<unknown>, "file" | "body" | "bodyLine" | "findings">,
  lang: string,
  around: Surroundings,
  times: ChangeTimes = ANY_TIME,
): Body {
  const { findings } = file;
  const { blocks, faults } = parseMarkdown(file.body(), file.bodyLine);
  findings.addFaults(faults);
  const { isWhole, ...content } = parseBody(blocks, {
    file: file.file,
    lang,
    strings: strings(around.language),
    latest: Math.max(around.now, times.from),
    coverage: around.live.has(file.file)
      ? coverageOfEntries(around.live.get(file.file), times, around.timeZone, findings)
      : undefined,
    report: findings.report,
    address: (href, span) => resolveAddress(href, span, { addresses: around.addresses, findings }),
    picture: (src, span, { creator, copyright, credit, licence } = {}) =>
      around.pictures.find(src, span, findings, { creator, copyright, credit, licence }),
    asset: (src, span, use) => around.assets.find(src, span, findings, use),
    stored: (key) => {
      findings.own.needs.posts[key] = around.posts.digest(key);
      return around.posts.find(key);
    },
    changed: (written, span, box) => {
      const result = parseMoment(written, around.timeZone);
      if ("moment" in result) return checkChange(result.moment, box, span, times, findings);
      findings.add("date-impossible", span, { text: written, reason: result.reason });
      return undefined;
    },
    voice: (idOrName) => findVoice(around.voices, idOrName),
    editors: around.editors,
    voices: around.voices,
  });
  if (!isWhole || faults.some(({ code }) => catalogue[code].severity === "error")) findings.markIncomplete();
  return content;
}
