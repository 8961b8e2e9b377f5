import { error, warning } from "../entry.ts";

const line = "> — Jane Roe, director, Example Agency";

export const quoteProblems = {
  "quote-without-speaker": error(() => ({
    what: "A quotation must say who spoke.",
    why: "Pages, feeds and search engines attribute these words to somebody; without a name nobody stands behind them.",
    fix: `Name the speaker in the last line of the quotation:\n${line}\nWhere the name must be withheld, use [!QUOTE] with the field \`anonymous: the reason\`.`,
  })),
  "quote-without-words": error(() => ({
    what: "There is an attribution and nothing that was said.",
    why: "An empty quotation would put a name under nobody's words.",
    fix: `Write the words before the attribution:\n> “I have nothing to add.”\n>\n${line}`,
  })),
  "quote-attribution-outside": error((d: { attribution: string }) => ({
    what: `“${d.attribution}” reads like the attribution of the quotation above and stands outside it.`,
    why: "The words above would be published as nobody's, and the name as a paragraph of its own.",
    fix: `Begin the line with \`>\`, after a line that holds only \`>\`:\n>\n> ${d.attribution}`,
  })),
  "quote-attribution-link": warning((d: { words: string }) => ({
    what: `The link on “${d.words}” will not be shown.`,
    why: "An attribution has one link, to where the words can be checked, and it stands in brackets at the end.",
    fix: `Move the link to the end:\n${line} ([source](https://example.org/statement))`,
  })),
  "quote-attribution-list": warning(() => ({
    what: "The last line of this quotation looks like an attribution, but a hyphen and a space make a list of it.",
    why: "It is published as a blockquote without a speaker.",
    fix: `Use a dash:\n${line}`,
  })),
  "quote-without-attribution": warning(() => ({
    what: "This blockquote does not say whose words it holds.",
    why: "It is published as a plain blockquote: feeds and search engines are told of no quotation.",
    fix: `If somebody said this, add a last line:\n>\n${line}`,
  })),
  "quote-marks-unbalanced": warning(() => ({
    what: "The quotation marks of this quotation do not match.",
    why: "Readers cannot see where the quoted words begin and end, so the marks are left as they are.",
    fix: "Open each paragraph with a mark and close the last one, or leave all of them out.",
  })),
  "quote-marks-foreign": warning(() => ({
    what: "The marks around this quotation are those of another language than the article's.",
    why: "Screen readers and search engines must be told which language it is; without that they are told none.",
    fix: "Name the language in a box with fields:\n> [!QUOTE]\n> « Personne n'est venu. »\n>\n> — Jane Roe\n>\n> lang: fr\nIf the words are in the article's language, use its quotation marks.",
  })),
  "quote-speaker-and-anonymous": error(() => ({
    what: "This quotation names its speaker and withholds the name at once.",
    why: "It would publish the very name that was to be withheld.",
    fix: "Take away either the attribution or the field `anonymous`.",
  })),
  "quote-speaker-anonymous": error((d: { words: string }) => ({
    what: `“${d.words}” stands for a name that is withheld.`,
    why: "Readers are owed the reason, and the data would tell of a person of that name.",
    fix: "Leave the attribution out and give the reason as a field:\n> [!QUOTE]\n> “I have nothing to add.”\n>\n> anonymous: she fears for her job\nWhere it is a name, say what it is:\n> — The group Anonymous",
  })),
  "quote-original-without-language": error(() => ({
    what: "`original` and `original-lang` go together, and one of them is missing.",
    why: "A screen reader must know in which language to read the original, and readers what they are looking at.",
    fix: "Add the other line, such as:\n> original-lang: de",
  })),
  "attribution-time": error((d: { time: string }) => ({
    what: `“${d.time}” is a time of day, and this line holds no more than the day.`,
    why: "It would be published as part of the name, or as a role or an organisation.",
    fix: "Leave the time out. Where it matters, say it in the text.",
  })),
  "attribution-date-impossible": error((d: { impossible: string; weekday?: string }) => ({
    what:
      d.weekday === undefined
        ? `“${d.impossible}” is a day that is in no calendar.`
        : `“${d.impossible}” has the wrong day of the week: that day is a ${d.weekday}.`,
    why: "The date says when this was said, to readers and in the data.",
    fix: "Correct the day of the week, the day, the month or the year.",
  })),
  "attribution-date-unreadable": error((d: { date: string; suggestion: string }) => ({
    what: `“${d.date}” reads like a date and cannot be read as one here.${d.suggestion}`,
    why: "It would be published as part of the name, or as a role or an organisation, to readers and in the data.",
    fix: "Write the date last, with day, month and year: 14 February 2025, February 14, 2025 or 2025-02-14. If you know less than the day, leave it out here and say it in the text.",
  })),
  "attribution-date-in-future": error((d: { date: string }) => ({
    what: `“${d.date}” lies in the future.`,
    why: "Nothing can have been said, posted or seen on a day that has not come.",
    fix: "Correct the date; the year is most often the slip.",
  })),
  "attribution-year-alone": warning((d: { year: string }) => ({
    what: `“${d.year}” stands where a role or an organisation does, and is published as one.`,
    why: "A date is read only with its day and month; a number alone may also be the title of a work.",
    fix: "Write the whole date, last: 14 February 2025. If only the year is known, say it in the text.",
  })),
  "attribution-source-loose": error(() => ({
    what: "This attribution holds an address or a link that is not written as its source.",
    why: "Its words would be published as part of the name, or as a role or an organisation.",
    fix: `Put the link at the end, in brackets of its own:\n${line} ([statement](https://example.org/statement))\nIf it is no source, keep the words and take the link away.`,
  })),
} as const;
