import fc from "fast-check";

/** The same document twice: as fmt writes it, and as somebody wrote it. Lines without line ends. */
export interface Spelt {
  readonly canonical: readonly Line[];
  readonly written: readonly Line[];
  /** Written as `:::`, which needs no empty line around it. */
  readonly container?: boolean;
  /** A container may follow without an empty line; lists, tables and quotations would take its line for their own. */
  readonly ends?: boolean;
}

/** In code every blank counts. */
interface Line {
  readonly text: string;
  readonly code?: true;
}

const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => ({ text }));
const same = (written: readonly Line[]): Spelt => ({ canonical: written, written });
const quoted = (block: readonly Line[]) =>
  block.map((line) => ({ ...line, text: line.text === "" ? ">" : `> ${line.text}` }));
const apart = (blocks: readonly (readonly Line[])[]) =>
  blocks.flatMap((block, index) => (index === 0 ? block : [...lines(""), ...block]));

const sentence = fc.constantFrom(
  "The gate is open.",
  "Nobody read the gauge -- not once.",
  "A *stressed* word, and a **strong** one.",
  "See [the minutes](https://example.org/minutes).",
  "It ran `a -- b` for hours!",
  "“Go,” she said, “or stay.”",
  "Trains leave at 10:30.",
);
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((texts): Spelt => ({ ...same(lines(...texts)), ends: true }));
const list = fc
  .tuple(fc.constantFrom("- ", "1. "), fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([mark, texts]) => same(lines(...texts.map((text) => mark + text))));
const code = fc
  .array(fc.constantFrom(":::", ":::opinion", "> [!note]- x", "-- Jane Roe", "blanks  ", "", "\tx"), { maxLength: 3 })
  .map((texts): Spelt => ({ ...same(["```", ...texts, "```"].map((text) => ({ text, code: true }))), ends: true }));
const table = fc.constant(same(lines("| Gate | Level |", "|---|---:|", "| North | 3 |")));
const heading = fc.boolean().map(
  (underlined): Spelt => ({
    ends: true,
    canonical: lines("## What the board says"),
    written: underlined ? lines("What the board says", "---") : lines("## What the board says"),
  }),
);

/** Those of another language would say that the words are in it. */
const MARKS = [
  ["“", "”"],
  ['"', '"'],
] as const;
const words = fc.constantFrom("We open the gate.", "The table says so.", "Ask them!", "It is *dry* here.");
const dash = fc.constantFrom("— ", "—", "-- ", "--", "– ", "–", "―  ");
const speaker = fc.constantFrom(
  "Jane Roe",
  "Hanne Veldt, gatekeeper, River Board, 3 March 2025",
  "Émile Roe, Jr., mayor",
);

/** Words and attribution, without the `>`. */
const quotation = fc
  .record({
    texts: fc.array(words, { minLength: 1, maxLength: 3 }),
    marks: fc.option(fc.constantFrom(...MARKS), { nil: undefined }),
    closesEach: fc.boolean(),
    dash,
    speaker,
    lastLine: fc.boolean(),
  })
  .map(({ texts, marks, closesEach, dash, speaker, lastLine }): Spelt => {
    const isLast = (index: number) => index === texts.length - 1;
    const canonical = texts.map((text, index) => (marks ? `“${text}${isLast(index) ? "”" : ""}` : text));
    const [open = "", close = ""] = marks ?? [];
    const written = texts.map((text, index) => open + text + (isLast(index) || closesEach ? close : ""));
    const attribution = dash + speaker;
    const body = apart(written.map((text) => lines(text)));
    return {
      canonical: apart([...canonical, `— ${speaker}`].map((text) => lines(text))),
      written: [...body, ...(lastLine ? lines(attribution) : lines("", attribution))],
    };
  });
const quote = quotation.map(
  ({ canonical, written }): Spelt => ({ canonical: quoted(canonical), written: quoted(written) }),
);

const spacing = fc.constantFrom(" ", "", "   ", "\t");
const fields = fc
  .array(fc.tuple(fc.constantFrom("place", "relation", "lang"), spacing), { maxLength: 3 })
  .map((all) => {
    const values = { place: "in the council", relation: "testified", lang: "en" };
    const unique = [...new Map(all).entries()] as [keyof typeof values, string][];
    return {
      canonical: unique.map(([key]) => `${key}: ${values[key]}`),
      written: unique.map(([key, blanks]) => `${key}:${blanks}${values[key]}`),
    };
  });
const quoteBox = fc.tuple(quotation, fields).chain(([body, all]) => {
  const behind = (texts: readonly string[]) => (texts.length > 0 ? lines("", ...texts) : []);
  return box("QUOTE", "", {
    canonical: [...body.canonical, ...behind(all.canonical)],
    written: [...body.written, ...behind(all.written)],
  });
});

const opinion = fc
  .tuple(
    fc.constantFrom("", "The editors", "Ada Lindgren"),
    fc.array(fc.oneof(paragraph, list, code, table, quote), { minLength: 1, maxLength: 3 }),
  )
  .chain(([title, blocks]) => box("OPINION", title, together(blocks)));
const keyPoints = list.chain((points) => box("KEYPOINTS", "At a glance", points));
const post = sentence.chain((text) => box("POST", "Jane Roe (@jane) on X, 3 March 2025", same(lines(text))));

function together(blocks: readonly Spelt[]): Spelt {
  return {
    canonical: apart(blocks.map(({ canonical }) => canonical)),
    written: apart(blocks.map(({ written }) => written)),
  };
}

/** A named box in one of its spellings. */
function box(name: string, title: string, body: Spelt): fc.Arbitrary<Spelt> {
  const canonical = [...lines([`> [!${name}]`, title].filter(Boolean).join(" ")), ...quoted(body.canonical)];
  return fc
    .record({
      container: fc.boolean(),
      name: fc.constantFrom(name, name.toLowerCase(), name[0] + name.slice(1).toLowerCase()),
      fold: fc.constantFrom("", "-", "+"),
      blanks: fc.constantFrom(" ", "  ", "\t"),
      colons: fc.constantFrom(":::", "::::", "::: "),
      padding: fc.boolean(),
    })
    .map(({ container, name, fold, blanks, colons, padding }) => {
      if (!container)
        return { canonical, written: [...lines(`> [!${name}]${fold}${blanks}${title}`), ...quoted(body.written)] };
      const empty = padding ? lines("") : [];
      const opening = lines(`${colons}${name}${title === "" ? "" : blanks + title}`);
      return { canonical, container, written: [...opening, ...empty, ...body.written, ...empty, ...lines(":::")] };
    });
}

const ADDRESS = "https://port.example/timetable";
const embed = fc
  .constantFrom(ADDRESS, `![](${ADDRESS})`)
  .map((written): Spelt => ({ canonical: lines(ADDRESS), written: lines(written) }));

const block = fc.oneof(embed, paragraph, list, code, table, heading, quote, quoteBox, opinion, keyPoints, post);

/** A body in the dialect, every spelling mixed, and what fmt makes of it. */
export const document = fc
  .record({
    first: paragraph,
    blocks: fc.array(block, { maxLength: 6 }),
    close: fc.infiniteStream(fc.boolean()),
    trailing: fc.infiniteStream(fc.constantFrom("", "", " ")),
    end: fc.constantFrom("", "\n", "\n\n\n"),
  })
  .map(({ first, blocks, close, trailing, end }) => {
    const all = [first, ...blocks];
    const written = all.flatMap((current, index) => {
      const previous = all[index - 1];
      const mayJoin = previous?.container || (current.container && previous?.ends);
      const join = mayJoin && close.next().value;
      return previous === undefined || join ? current.written : [...lines(""), ...current.written];
    });
    return {
      canonical: `${apart(all.map(({ canonical }) => canonical))
        .map(({ text }) => text)
        .join("\n")}\n`,
      written: written.map(({ text, code }) => (code ? text : text + trailing.next().value)).join("\n") + end,
    };
  });

/** Pieces of Markdown and of the dialect in no order: mostly nonsense, now and then something that can be read. */
export const debris = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\n\n",
        "\n> ",
        "\n> > ",
        "\n- ",
        "\n    ",
        "\n:::",
        "\n:::opinion\n",
        "\n:::\n",
        " ",
        "  \n",
        "\t",
      ),
      fc.constantFrom(
        "[!NOTE]",
        "[!quote]-",
        "> [!opinion] ",
        "— ",
        "--",
        "– Jane Roe",
        '"',
        "“",
        "”",
        "«",
        "\\",
        "*",
        "_",
      ),
      fc.constantFrom(
        "`",
        "\n```\n",
        "| a | b |\n|---|---|",
        "\n---\n",
        "\n===",
        "## ",
        "lang:de",
        "place:  x",
        "[a]: /b",
        "![](a.jpg)",
      ),
      sentence,
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
