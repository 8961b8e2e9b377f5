import fc from "fast-check";
import type { Files } from "../../support/publication.ts";
import type { Draft, Manuscript } from "../draft.ts";
import { type Body, body, liveBody } from "./body.ts";
import { frontMatter, LIVE } from "./front-matter.ts";
import { nasty } from "./nasty.ts";
import { line, name } from "./words.ts";

const lineEnd = fc.constantFrom("\n", "\n", "\n", "\n", "\r\n") as fc.Arbitrary<Draft["lineEnd"]>;

interface Written {
  readonly draft: Draft;
  readonly records: Files;
}

function draftOf(path: string, head: fc.Arbitrary<readonly string[]>, text: fc.Arbitrary<Body>): fc.Arbitrary<Written> {
  return fc.tuple(head, text, lineEnd).map(([front, { pieces, records }, end]) => ({
    draft: { path, frontMatter: front, body: pieces, lineEnd: end },
    records,
  }));
}

const live = frontMatter.map((entries) => [...entries.filter((entry) => !/^(?:type|coverage):/.test(entry)), ...LIVE]);

const article = (path: string) =>
  fc.oneof(
    { weight: 5, arbitrary: draftOf(path, frontMatter, body) },
    { weight: 1, arbitrary: draftOf(path, live, liveBody) },
  );

const page = draftOf(
  "pages/standards.md",
  line.map((title) => [`title: ${JSON.stringify(title)}`]),
  body,
);
const author = draftOf(
  "authors/tomas.md",
  fc.tuple(name, line).map(([own, role]) => [`name: ${JSON.stringify(own)}`, `role: ${JSON.stringify(role)}`]),
  body,
);

const settings = fc.subarray(
  [
    'description: "News <x-fuzz> & \\"water\\""',
    "licence: CC BY 4.0",
    "policies:\n  ethics: standards\n  usage: standards\n  corrections: standards",
    "contact:\n  email: desk@gazette.example\n  telephone: +1 212 555 0100\n  page: standards",
    "social:\n  mastodon: https://social.example/@gazette\n  <x-fuzz>: https://example.org/?<x-fuzz>",
    'topics:\n  - id: water\n    name: "Water </script><x-fuzz>"\n    sameAs: [https://example.org/water]',
    "crawlers:\n  ai-training: refuse\n  search: refuse",
    "permalink: /YYYY/slug/",
  ],
  { maxLength: 3 },
);

/** Words of a record replaced by whatever breaks out of things; a record that is JSON no more is refused. */
const vandal = fc.option(
  fc.tuple(fc.constantFrom("text", "title", "authorName", "authorHandle", "description", "siteName"), nasty),
  { freq: 1 },
);

function vandalised(records: Files, [key, words]: readonly [string, string]): Files {
  return Object.fromEntries(
    Object.entries(records).map(([path, text]) => {
      const record = JSON.parse(String(text));
      return [path, key in record ? JSON.stringify({ ...record, [key]: `${record[key]} ${words}` }) : text];
    }),
  );
}

/** A whole publication, small but with everything that one may have. */
export const manuscript: fc.Arbitrary<Manuscript> = fc
  .record({
    story: article("articles/2025/story.md"),
    other: fc.option(article("articles/2025/other.md"), { freq: 1 }),
    page: fc.option(page, { freq: 1 }),
    author: fc.option(author, { freq: 1 }),
    settings: fc.oneof(fc.constant([]), settings),
    vandal,
    preview: fc.constantFrom(false, false, false, true),
  })
  .map(({ story, other, page, author, settings, vandal, preview }) => {
    const all = [story, other, page, author].filter((each) => each !== null);
    const records: Files = Object.assign({}, ...all.map((each) => each.records));
    return {
      drafts: all.map(({ draft }) => draft),
      settings,
      records: vandal ? vandalised(records, vandal) : records,
      preview,
    };
  });
