import { error, warning } from "../entry.ts";

export const frontMatterProblems = {
  "front-matter-missing": error((d: { example: string }) => ({
    what: "The file does not begin with front matter.",
    why: "It says what readers, feeds and search engines must know of the text, and none of it can be guessed.",
    fix: `Begin the file, on its very first line, with:\n---\n${d.example}\n---`,
  })),
  "front-matter-open": error(() => ({
    what: "The front matter is never closed.",
    why: "The whole article would be taken for settings.",
    fix: "Put a line that holds only `---` between the settings and the text.",
  })),
  "front-matter-fence": error(() => ({
    what: "A line that opens or closes front matter holds three dashes and nothing else.",
    why: "What follows the dashes, a space included, would leak into the text or swallow it.",
    fix: "Take everything but `---` off this line.",
  })),
  "front-matter-language": error((d: { language: string }) => ({
    what: `The front matter is marked as “${d.language}”.`,
    why: "Only YAML is read: front matter in other languages can run code.",
    fix: "Write `---` alone on the first line and the settings as `key: value`.",
  })),
  "yaml-unreadable": error((d: { message: string }) => ({
    what: `This is not readable YAML: ${d.message}`,
    why: "None of the settings can be trusted when one of them cannot be read.",
    fix: "Write one `key: value` a line; put a value with colons, quotation marks or brackets in quotation marks.",
  })),
  "yaml-quote-open": error(() => ({
    what: "A quotation mark opens here and is never closed.",
    why: "YAML takes everything behind it for one value, and finds no other setting.",
    fix: "Put the same mark at the end of the value; or, if it belongs to the words, put the whole value in the other marks: 'The \"A\" team'.",
  })),
  "yaml-bracket-open": error((d: { open: string; end: string }) => ({
    what: `A bracket opens here with \`${d.open}\` and is never closed.`,
    why: "YAML takes everything behind it for a part of it, and finds no other setting.",
    fix: `Put \`${d.end}\` at the end; or, if the bracket belongs to the words, put the whole value in quotation marks.`,
  })),
  "yaml-colon": error(() => ({
    what: "A second colon makes this line mean something else.",
    why: "YAML reads “a: b: c” as a setting inside a setting.",
    fix: "Put the value in quotation marks that are not in it: title: \"Tariffs: a guide\", or title: '“Oops”: a guide'.",
  })),
  "yaml-cut": error((d: { cut: string }) => ({
    what: `YAML takes “${d.cut}” for a comment and would leave it out.`,
    why: "Readers would see the words before it and no more.",
    fix: "Put the whole value in quotation marks; or, if it is a comment, leave a blank behind the #.",
  })),
  "yaml-tab": error(() => ({
    what: "This line is indented with a tab.",
    why: "YAML allows only spaces there.",
    fix: "Replace the tab by two spaces.",
  })),
  "yaml-duplicate-key": error(() => ({
    what: "This key stands here a second time.",
    why: "One of the two values would be lost, and nobody could say which.",
    fix: "Keep one of them.",
  })),
  "yaml-tag": error(() => ({
    what: "A YAML tag (`!…`) stands here.",
    why: "Tags turn plain text into other things, even code; settings are plain text.",
    fix: "Take it away, or put the whole value in quotation marks.",
  })),
  "yaml-alias": error(() => ({
    what: "A YAML anchor or alias (`&name`, `*name`) stands here.",
    why: "A small file can be blown up with them without end, so they are not read.",
    fix: "Write the value out; put it in quotation marks if it begins with `&` or `*`.",
  })),
  "yaml-key": error(() => ({
    what: "A key must be a plain word.",
    why: "A list or a mapping as a key means nothing here.",
    fix: "Write `key: value`.",
  })),
  "yaml-too-deep": error(() => ({
    what: "The settings are nested too deeply here.",
    why: "No setting has that many levels.",
    fix: "Move it up to the level where it belongs.",
  })),
  "yaml-not-a-map": error(() => ({
    what: "Settings are written as `key: value`, and this is something else.",
    why: "Without keys nobody knows what a value is.",
    fix: "Write one `key: value` a line, such as:\nname: The name",
  })),
  "key-missing": error((d: { key: string; example: string }) => ({
    what: `\`${d.key}\` is missing.`,
    why: "Readers, feeds and search engines all need it, and it cannot be guessed.",
    fix: `Add a line such as:\n${d.example}`,
  })),
  "key-unknown": error((d: { key: string; suggestion: string; known: string }) => ({
    what: `There is no key \`${d.key}\` here.${d.suggestion}`,
    why: "A misspelt key would be ignored, and what it says would be missing from the page without a word.",
    fix: `Use one of: ${d.known}.`,
  })),
  "value-wrong": error((d: { key: string; expected: string; suggestion?: string }) => ({
    what: `\`${d.key}\` must be ${d.expected}.${d.suggestion ?? ""}`,
    why: "Anything else cannot be shown or put into the data truthfully.",
    fix: "Change the value, or take the line out if the key is not needed.",
  })),
  "date-impossible": error((d: { text: string; reason: string }) => ({
    what: `“${d.text}” cannot be read as a date: ${d.reason}.`,
    why: "The date is shown to readers, orders the front page and goes into the data.",
    fix: "Write year, month, day and time, such as 2025-02-14T09:00, or with a zone 2025-02-14T09:00:00-08:00.",
  })),
  "headline-long": warning((d: { length: string; limit: string }) => ({
    what: `The headline has ${d.length} characters, more than ${d.limit}.`,
    why: "Search engines and shared links cut it off, and on a phone it fills the screen before the story begins.",
    fix: "Shorten it; what else matters can stand in `description`.",
  })),
  "date-without-time": warning((d: { key: string }) => ({
    what: `\`${d.key}\` has no time of day.`,
    why: "It is published and shown without one, but search engines ask for time and zone, and news is ordered by them.",
    fix: "Add the time, such as 2025-02-14T09:00.",
  })),
  "date-order": error((d: { key: string; than: string }) => ({
    what: `\`${d.key}\` lies before ${d.than}.`,
    why: "Nothing can be updated or corrected before it was published.",
    fix: "Correct one of the two dates.",
  })),
  "date-in-future": error((d: { key: string }) => ({
    what: `\`${d.key}\` lies in the future.`,
    why: "The page would tell readers and search engines of something that has not happened.",
    fix: "Write the date on which it happened.",
  })),
  "article-held-back": warning((d: { date: string }) => ({
    what: `This article is dated ${d.date}, in the future, and is held back.`,
    why: "It is published by the first build after that moment.",
    fix: "Nothing, if that is meant; else correct the date.",
  })),
  "author-name-twice": warning((d: { name: string; other: string }) => ({
    what: `“${d.name}” is also the name of the author in ${d.other}.`,
    why: "Where a box or a field gives a name, nobody can tell which of the two is meant.",
    fix: "Tell the names apart, if they are two people; else keep one of the files. In boxes, give the author's id.",
  })),
  "author-unknown": error((d: { name: string; suggestion: string }) => ({
    what: `There is no author “${d.name}”.${d.suggestion}`,
    why: "The byline, the author page and the data are made from the author's file.",
    fix: `Use the name of a file in authors/ without its ending, or create authors/${d.name}.md.`,
  })),
  "author-twice": error((d: { name: string }) => ({
    what: `“${d.name}” is named a second time.`,
    why: "The byline and the data would name the same person twice.",
    fix: "Take one of them away.",
  })),
  "correction-twice": warning(() => ({
    what: "This correction stands in a box of the text as well.",
    why: "Readers and the list of corrections are told the same thing twice.",
    fix: "Keep one of the two: the box where it belongs in the text, or the entry here.",
  })),
  "section-unknown": error((d: { name: string; suggestion: string; known: string }) => ({
    what: `There is no section “${d.name}”.${d.suggestion}`,
    why: "Sections are listed once, in publication.yaml, so that navigation and addresses agree.",
    fix: `Use one of ${d.known}, or add it to \`sections\` in publication.yaml.`,
  })),
  "type-unknown": error((d: { name: string; suggestion: string; known: string }) => ({
    what: `There is no article type “${d.name}”.${d.suggestion}`,
    why: "The type decides the label readers see and what search engines are told.",
    fix: `Use one of ${d.known}. The section is another key.`,
  })),
  "tag-spelled-otherwise": warning((d: { tag: string; name: string }) => ({
    what: `“${d.tag}” is the same topic as “${d.name}”, and is shown as “${d.name}”.`,
    why: "Tags that differ only in capitals, accents or punctuation share one page, and a page has one name.",
    fix: `Write “${d.name}” here too; or give the topic its name under \`topics\` in publication.yaml.`,
  })),
  "sponsor-missing": error(() => ({
    what: "A sponsored article does not say who paid for it.",
    why: "Readers and search engines must be told.",
    fix: "Add a line such as:\nsponsor: Example Company",
  })),
  "sponsor-unlabelled": error((d: { type: string }) => ({
    what: `The article names a sponsor, and its type is \`${d.type}\`.`,
    why: "Readers and search engines would take what somebody paid for as the newsroom's own work.",
    fix: "Write that it is paid for:\ntype: sponsored\nIf nobody paid for the article, take `sponsor` out.",
  })),
  "slug-unusable": error((d: { slug: string }) => ({
    what: `“${d.slug}” cannot be part of an address.`,
    why: "Addresses are made of small letters, digits and single hyphens, so that they can be typed, linked and kept.",
    fix: "Rename the file or folder, such as harbour-bridge-closed.md, or set an article's `slug`.",
  })),
  "body-empty": error(() => ({
    what: "There is no text under the front matter.",
    why: "An empty page would be published.",
    fix: "Write the text, or set `draft: true` until it is there.",
  })),
  "alt-file-name": warning((d: { alt: string }) => ({
    what: `“${d.alt}” is the name of a file and not what the picture shows.`,
    why: "People who cannot see the picture would have it read to them, letter by letter.",
    fix: "Say in one sentence what the picture shows, such as: A steel bridge over a wide river at dusk.",
  })),
  "alt-missing": error(() => ({
    what: "The picture has no `alt` text.",
    why: "People who cannot see the picture, and search engines, get these words instead of it.",
    fix: "Say in one sentence what the picture shows:\nimage:\n  src: bridge.jpg\n  alt: A steel bridge over a wide river at dusk",
  })),
  "free-to-everybody": warning(() => ({
    what: "`isAccessibleForFree: false` tells search engines that readers pay for this article, but its whole text is published for everybody.",
    why: "The statement is untrue unless your host withholds the text, and Broadsheet cannot see whether it does.",
    fix: "Take the line out; or keep it if your host shows the element `.article__body`, the feeds and `index.json` only to those who may read them.",
  })),
} as const;
