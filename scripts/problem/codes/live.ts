import { error, warning } from "../entry.ts";

const example = ":::entry March 10, 2025, 6:10 a.m.: The ice moves\nThe first floes drift past the mole.\n:::";

export const liveProblems = {
  "coverage-missing": error(() => ({
    what: "A live article does not say what time it covers.",
    why: "Readers and search engines are told since when it reports, and whether it goes on.",
    fix: "Say when it began and, once it is over, when it ended:\ncoverage:\n  start: 2025-03-10T06:00\n  end: 2025-03-11T18:00",
  })),
  "coverage-without-live": error(() => ({
    what: "`coverage` stands in an article that is not a live one.",
    why: "Only a live article has a beginning and an end; nobody would see these times.",
    fix: "Set `type: live`, or take `coverage` out.",
  })),
  "coverage-order": error(() => ({
    what: "`coverage.end` does not lie behind `coverage.start`.",
    why: "The page and the data would tell of a report that was over before it began.",
    fix: "Correct one of the two; take `end` out while the coverage goes on.",
  })),
  "live-without-entries": error(() => ({
    what: "A live article holds no entry.",
    why: "Readers and search engines would be promised updates that are not there.",
    fix: `Write one below the summary, or set another type:\n${example}`,
  })),
  "live-without-summary": error(() => ({
    what: "No paragraph stands before the first entry.",
    why: "Whoever comes late must be told what it is about, and so are search engines and feeds.",
    fix: "Begin the text with a paragraph that sums up what is known, and keep it up to date.",
  })),
  "live-text-among-entries": error(() => ({
    what: "This stands behind the first entry and in none.",
    why: "It has no time, so that nobody could tell when it was true, and it would lose its place with the next entry.",
    fix: "Move it into an entry, or above the first one, where the summary stands. An entry of several paragraphs begins with `:::entry` and ends with `:::`. Only [!METHOD], [!NOTE] and [!CORRECTION] may stand behind the last one.",
  })),
  "entry-outside-live": error(() => ({
    what: "An entry stands in a text that is not a live article.",
    why: "Entries are dated, ordered and told to search engines as the updates of live coverage.",
    fix: "Set `type: live` and `coverage`; elsewhere write an [!UPDATE].",
  })),
  "entry-without-time": error((d: { title: string }) => ({
    what:
      d.title === "" ? "An entry must say when it was written, and what it is about." : `“${d.title}” holds no time.`,
    why: "Entries are shown, ordered and numbered by their times.",
    fix: `Write the time before the headline, with a colon or a dash behind it, or behind the headline after a comma:\n${example}\n:::entry The ice moves, 2025-03-10T06:10`,
  })),
  "entry-without-headline": error((d: { title: string }) => ({
    what: `Nothing but a time stands in “${d.title}”.`,
    why: "Every entry is a heading of the page, which readers jump to and search engines show.",
    fix: `Write a headline behind the time:\n${example}`,
  })),
  "entry-day-unclear": error(() => ({
    what: "This entry has a time and no day, and neither the entries around it nor the `coverage` tell which it is.",
    why: "A wrong day would be published, and would give the entry another place.",
    fix: `Write the day as well:\n${example}`,
  })),
  "entry-day-assumed": warning((d: { day: string }) => ({
    what: `This entry has a time and no day. It is dated ${d.day}, the day of the entry before it, but the coverage goes on since.`,
    why: "If it was written on a later day, its date is wrong.",
    fix: "Write the day as well; or, when the coverage is over, its `end` in the front matter.",
  })),
  "entry-outside-coverage": error((d: { bound: string }) => ({
    what: `This entry lies outside the article's \`coverage\`, ${d.bound}.`,
    why: "The page and the data would contradict themselves.",
    fix: "Correct the entry's date, or the `coverage` in the front matter.",
  })),
  "entry-before-article": warning(() => ({
    what: "This entry is older than the article, which came out later by its `date`.",
    why: "Search engines would be told of an update to something that nobody could read yet.",
    fix: "Set `date` to when the first entry came out; or, if the entry sums up what happened before, date it when it was published and say in its text when that was.",
  })),
  "entry-out-of-order": error((d: { order: string }) => ({
    what: `This entry turns back: the entries of this article stand ${d.order}.`,
    why: "Either its date is wrong or its place, and links to an entry count the entries by their dates.",
    fix: "Correct the date, or move the entry to its place. The newest may stand first or last; readers see it first.",
  })),
  "entry-same-time": error(() => ({
    what: "This entry has the time of the entry above it.",
    why: "Nobody could tell which came first, and links to them could change places.",
    fix: "Put the two together, or date one of them a minute later.",
  })),
  "entry-holds-box": error((d: { name: string }) => ({
    what: `[!${d.name}] stands in an entry that is itself written with \`>\`.`,
    why: "In Markdown one could not tell any more where which of the two ends.",
    fix: `Write the entry between ::: marks; then any box may stand in it:\n:::entry March 10, 2025, 6:10 a.m.: The ice moves\nThe first floes drift past the mole.\n\n> [!${d.name}]\n> …\n:::`,
  })),
} as const;
