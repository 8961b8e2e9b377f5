import { known, type Words } from "./captured.ts";
import { CaptureFailure } from "./failure.ts";
import { attribute, childrenOf, findElement, isElement, readFragment } from "./markup.ts";
import { type PlainText, plainText, webUrl } from "./plain-text.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The first moment of X's numbers, in milliseconds since 1970: https://github.com/twitter-archive/snowflake */
const SNOWFLAKE_EPOCH = 1_288_834_974_657n;
const DAY = 86_400_000;

/**
 * The markup that X gives for a post, in English, without its script:
 *
 *     <blockquote class="twitter-tweet"><p lang="en" dir="ltr">…</p>&mdash; Name (@handle) <a href="…">March 21, 2006</a></blockquote>
 *
 * @param id the post's number
 * @throws CaptureFailure where it is of another shape
 */
export function readXPost(html: string, id: string): Omit<Words, "url"> & Pick<PlainText, "text" | "links"> {
  const quote = findElement(readFragment(html), "blockquote", "twitter-tweet");
  const paragraph = quote && findElement(quote, "p");
  if (!quote || !paragraph) throw malformed("there is no post in it");
  const outside = childrenOf(quote).filter((node) => node !== paragraph);
  const signature = outside.map((node) => ("value" in node ? node.value : "")).join(" ");
  const [, authorName, authorHandle] = /—\s*(.+?)\s*\((@\w{1,20})\)\s*$/su.exec(signature.trim()) ?? [];
  if (!authorName || !authorHandle) throw malformed("it does not say whose it is");
  const dateLink = outside.filter(isElement).findLast(({ tagName }) => tagName === "a");
  const { text, links } = plainText(paragraph);
  const dir = attribute(paragraph, "dir");
  const lang = attribute(paragraph, "lang");
  return {
    text,
    links: links.map(({ shown, url }) => ({ shown, url: withoutTracking(url) })),
    ...known({
      authorName,
      authorHandle,
      authorUrl: `https://x.com/${authorHandle.slice(1)}`,
      postedAt: dateLink && postedAt(plainText(dateLink).text, id),
      // X's own codes for "no language" (art, qam, qct, qht, qme, qst, zxx, und).
      lang: lang && !/^(?:art|q[a-z]{2}|zxx|und)$/.test(lang) ? lang : undefined,
      dir: dir === "ltr" || dir === "rtl" ? dir : undefined,
    }),
  };
}

/**
 * X shows a day and no zone; since late 2010 a post's number tells the very second. The number counts only where the two
 * agree, which they do to within a day, whatever zone the day was meant in.
 */
function postedAt(shown: string, id: string): string | undefined {
  const [, month = "", day, year] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(shown) ?? [];
  const index = MONTHS.indexOf(month);
  if (index < 0) return undefined;
  const date = `${year}-${String(index + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Number((BigInt(id) >> 22n) + SNOWFLAKE_EPOCH);
  const start = Date.parse(`${date}T00:00Z`);
  const agrees = time > start - DAY && time < start + 2 * DAY;
  return agrees ? `${new Date(time).toISOString().slice(0, 19)}Z` : date;
}

/** Links of X to itself carry where they were clicked. */
function withoutTracking(address: string): string {
  const url = new URL(address);
  for (const name of ["ref_src", "ref_url"]) url.searchParams.delete(name);
  if (url.hostname === "twitter.com") url.hostname = "x.com";
  return webUrl(url.href) ?? address;
}

function malformed(reason: string): CaptureFailure {
  return new CaptureFailure("answer-malformed", { host: "X", reason });
}
