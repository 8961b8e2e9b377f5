import { error, warning } from "../entry.ts";

/** Boxes about the article and beside it: notes, updates, corrections, timelines, questions and answers, pull quotes. */
export const boxProblems = {
  "pull-words-missing": error((d: { words: string }) => ({
    what: `The words “${d.words}” stand nowhere in this article.`,
    why: "A pull quote repeats what the article says. Words that stand only here reach nobody who listens to the page or reads it in a feed.",
    fix: "Copy the words from one paragraph of the text; an ellipsis (…) may stand for what you leave out.",
  })),
  "pull-quotes-another": error(() => ({
    what: "This pull quote holds somebody else's words.",
    why: "Set large and without a name they would read as the newsroom's own. What somebody said stands in a quotation, with who said it.",
    fix: "Make a quotation of it:\n> “I have nothing to add.”\n>\n> — Jane Roe, director\nor choose words of the article's own.",
  })),
  "pull-quotes-opinion": error(() => ({
    what: "The words of this pull quote stand only in a passage of opinion.",
    why: "Outside their box they would read as reporting, without the label that says whose opinion they are.",
    fix: "Choose words of the reporting, or take the pull quote out.",
  })),
  "pull-not-a-paragraph": error(() => ({
    what: "A pull quote is one paragraph.",
    why: "It repeats a sentence or two of the text, set large.",
    fix: "Write nothing but the words:\n> [!PULL]\n> The ninth band stayed wet.",
  })),
  "update-without-date": error((d: { title: string }) => ({
    what: d.title === "" ? "An update must say when it was made." : `“${d.title}” is not the date of an update.`,
    why: "Readers must see what was known when, and the date goes into the data as the article's last change.",
    fix: "Write the date behind the name, with or without a time, and nothing else:\n> [!UPDATE] March 6, 2025, 11:20",
  })),
  "correction-without-date": error((d: { title: string }) => ({
    what: d.title === "" ? "A correction must say when it was made." : `“${d.title}” holds no date.`,
    why: "Readers must see when the article was put right, and the list of corrections is ordered by it.",
    fix: "Write the date behind the name, after what it is:\n> [!CORRECTION] March 5, 2025\n> [!CORRECTION] Clarification, March 5, 2025",
  })),
  "correction-kind-unknown": error((d: { words: string; suggestion: string; known: string }) => ({
    what: `“${d.words}” is not a kind of correction.${d.suggestion}`,
    why: "Readers and search engines are told what it is.",
    fix: `Use one of ${d.known}, or the date alone for a correction.`,
  })),
  "correction-retraction-late": error(() => ({
    what: "This retraction stands behind text that it takes back.",
    why: "What was taken back must be known before it is read.",
    fix: "Move the box to the beginning of the text. To take back a part of it only, write a correction.",
  })),
  "time-unreadable": error((d: { time: string; meant: string }) => ({
    what: `“${d.time}” cannot be read as a time of day.`,
    why: "When something happened or was changed is shown to readers and goes into the data.",
    fix: `Write hours and minutes with a colon, as in ${d.meant}, or leave the time out.`,
  })),
  "timeline-not-a-list": error(() => ({
    what: "A timeline is one list, and this is something else.",
    why: "Every entry has its date, for readers and for machines; text between them has none.",
    fix: "Write each entry as a list item that begins with its date:\n> [!TIMELINE] How the river left\n> - February 1, 2025: The water stands at the ninth band.\n> - March 2025: The board meets.",
  })),
  "timeline-entry-without-date": error(() => ({
    what: "This entry of a timeline does not begin with a date.",
    why: "Nobody could tell when it happened.",
    fix: "Begin it with a day, a month or a year, and a colon. Both ends of a span are written in full, and only a year or ten may be rough:\n> - February 1, 2025: The water stands at the ninth band.\n> - **March 2025:** The board meets.\n> - 1914–1918: The gauge is not read.\n> - May 3–5, 2025: The board meets again.\n> - c. 1988: The table is drawn up.\n> - 1980s: The weir is built.",
  })),
  "timeline-span-backwards": error((d: { text: string }) => ({
    what: `“${d.text}” ends before it begins.`,
    why: "Readers and search engines would be told of a time that was not.",
    fix: "Let the two change places, or correct one of them: 1914–1918.",
  })),
  "timeline-entry-empty": error(() => ({
    what: "This entry of a timeline has a date and nothing that happened.",
    why: "It would be published as an empty line.",
    fix: "Say what happened behind the date, or take the entry out.",
  })),
  "timeline-out-of-order": warning(() => ({
    what: "This entry turns back: the dates before it run the other way.",
    why: "A timeline is read as the order in which things happened.",
    fix: "Move it to its place, or correct its date.",
  })),
  "qa-without-speaker": error((d: { label?: string }) => ({
    what:
      d.label === undefined ? "These words stand before anybody has begun to speak." : `“${d.label}” is not a name.`,
    why: "Whose words these are must be told to readers and in the data.",
    fix: "Begin each question and each answer with who speaks, in bold, and a colon:\n> **Ada Lindgren:** Who opens the gate?\n>\n> **Hanne Veldt, gatekeeper:** I do.\nWhat leads up to the interview stands before the box.",
  })),
  "qa-note": error((d: { label: string }) => ({
    what: `“${d.label}” labels a note and is nobody who speaks here.`,
    why: "The note would be published, to readers and in the data, as the answer of somebody of that name.",
    fix: "Put the note behind the questions and answers, after an empty line:\n> [!NOTE]\n> Two answers were shortened.",
  })),
  "qa-turn-empty": error((d: { name: string }) => ({
    what: `${d.name} is named and says nothing.`,
    why: "A name would be published without any words.",
    fix: "Write the words behind the colon, or take the line out.",
  })),
  "qa-without-answer": error(() => ({
    what: "There are not both questions and answers here.",
    why: "Readers and search engines are told who asked and who answered.",
    fix: "Name everybody who speaks. The first to speak asks, all others answer; where that is not so, say who asks in the last paragraph:\n>\n> asks: Ada Lindgren",
  })),
  "qa-heading": error(() => ({
    what: "A heading stands inside questions and answers.",
    why: "It would be published as a part of what somebody said.",
    fix: "End the box before the heading, and begin another [!QA] behind it.",
  })),
  "qa-speaker-similar": warning((d: { name: string; meant: string }) => ({
    what: `“${d.name}” speaks here, and “${d.meant}” has spoken before.`,
    why: "If they are one person, the data would name two.",
    fix: `Write “${d.meant}” if that is who speaks.`,
  })),
} as const;
