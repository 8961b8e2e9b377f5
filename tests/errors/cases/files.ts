import { article, photograph } from "../../support/publication.ts";
import { type Case, FILE, inSettings, inText, LEDE } from "./case.ts";

/** Mistakes in the files themselves. */
export async function files(): Promise<readonly Case[]> {
  return [
    { code: "file-missing", files: { "publication.yaml": "" }, at: "publication.yaml:1:1" },
    {
      code: "file-not-utf8",
      files: { [FILE]: Buffer.concat([Buffer.from("---\ntitle: S"), Buffer.from([0xe3, 0x6f])]) },
      at: `${FILE}:2:9`,
    },
    inText("file-control-character", 1, 5, "The \u0000gauge."),
    inText("file-control-character", 1, 12, "The gauge, \u202eyrd si."),
    inText("file-control-character", 1, 1, "The gauge, &#x202e;yrd si."),
    inText("file-control-character", 3, 1, `${LEDE}\n\n![Ten&#x2066;metres](gauge.jpg)`, {
      "articles/2025/gauge.jpg": await photograph(),
    }),
    inSettings("file-control-character", 1, 11, 'dateline: "St. \\0Aldric"'),
    { code: "file-unexpected", files: { "article/gauge.md": article(LEDE) }, at: "article/gauge.md:1:1" },
    { code: "file-unexpected", files: { "articles/gauge.html": "<p>Dry.</p>" }, at: "articles/gauge.html:1:1" },
    {
      code: "file-unexpected",
      files: { "authors/staff/tomas.md": "---\nname: Tomas\n---\n" },
      at: "authors/staff/tomas.md:1:1",
    },

    { code: "file-unexpected", files: { "articles/2025/gauge.docx": "PK" }, at: "articles/2025/gauge.docx:1:1" },
  ];
}
