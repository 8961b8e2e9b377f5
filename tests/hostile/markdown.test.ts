import { describe, expect, it } from "vitest";
import { check } from "../support/check.ts";
import { article, BASE, contentFolder, type Files, places, publication } from "../support/publication.ts";

const FILE = "articles/2025/gauge.md";

describe("what nests deeper than anybody reads", () => {
  it.each([
    ["quotations", `${"> ".repeat(200)}deep`],
    ["lists", `${"- ".repeat(200)}deep`],
    ["numbered lists", `${"1. ".repeat(200)}deep`],
    ["boxes in quotations", Array.from({ length: 40 }, (_, i) => `${"> ".repeat(i + 1)}[!NOTE] A`).join("\n>\n")],
    ["boxes", `${":::note A\n".repeat(40)}deep\n${":::\n".repeat(40)}`],
    ["notes", `W${"^[a ".repeat(60)}${"]".repeat(60)}`],
    ["links", `${"[a".repeat(60)}${"](x)".repeat(60)}`],
    ["emphasis", `${"*a ".repeat(60)}${"b* ".repeat(60)}`],
  ])("is refused in its file: %s", async (_, text) => {
    const told = places(await publication({ [FILE]: article(`Dry.\n\n${text}`) }));
    expect(told.some((line) => line.startsWith(`${FILE}:`) && /(?:nesting|inline)-too-deep$/.test(line))).toBe(true);
  });
});

const LONG = 200_000;
/** Signs of which a careless pattern looks at each once for every other. */
const RUNS: readonly (readonly [string, string])[] = [
  ["blanks", " ".repeat(LONG)],
  ["commas", ", ".repeat(LONG / 2)],
  ["dashes", " - ".repeat(LONG / 3)],
  ["colons", ": ".repeat(LONG / 2)],
  ["stops", ".".repeat(LONG)],
  ["slashes", "/".repeat(LONG)],
  ["marks", "“".repeat(LONG)],
];

/** Every place where a line is read for what it says, with a run of signs in it. */
function everywhere(run: string): string {
  return [
    `The gauge${run}is dry.`,
    `## A${run}b`,
    `> “It is${run}dry.”\n>\n> — Jane Roe${run}b, role${run}b, March 3, 2025`,
    `> [!QUOTE]\n> “Dry.”\n>\n> — Jane Roe\n>\n> place: a${run}b\n> a${run}b: c`,
    `> [!POST] Jane${run}(@jane) on X${run}b\n> Dry${run}b.\n>\n> captured: manual`,
    `> [!CORRECTION] a${run}b, Clarification\n> Dry.`,
    `> [!UPDATE] March 6, 2025${run}b\n> Dry.`,
    `> [!TIMELINE] a${run}b\n> - **1988${run}b** c\n> - 1914${run}: b`,
    `> [!QA] a${run}b\n> **Jane${run}b, c:** Dry?\n>\n> **John:** a${run}b\n>\n> asks: Jane${run}b`,
    `> [!PULL]\n> Dry${run}b`,
    `> [!TABLE] a${run}b\n> | a${run}b |\n> |---|\n> | c |\n>\n> note: a${run}b`,
    `> [!OPINION] a${run}b\n> Dry.`,
    `:::facts a${run}b\nDry.\n:::`,
    `![a${run}b](x.jpg "a${run}b")`,
    `https://x.com/${run}b`,
    `[a](<https://a.example/${run}b>) \`a${run}b\` ^[a${run}b]`,
  ].join("\n\n");
}

describe("lines that grow", () => {
  it("cost no more than their length, wherever they stand, and are told or read", async () => {
    const texts: Files = Object.fromEntries(
      RUNS.map(([name, run]) => [`articles/${name}.md`, article(everywhere(run), "", `A ${name}`)]),
    );
    const { code, errors, error } = await check(await contentFolder({ ...BASE, ...texts }));
    expect({ code, error }).toEqual({ code: 1, error: "" });
    for (const [name] of RUNS) {
      expect(
        errors.some((line) => line.startsWith(`articles/${name}.md:`)),
        name,
      ).toBe(true);
    }
  });
});
