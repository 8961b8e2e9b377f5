import sharp from "sharp";
import { recordText } from "../../scripts/components/embed/record.ts";
import type { ProblemCode } from "../../scripts/problem/problem.ts";
import { record, recordPath } from "../support/embeds.ts";
import { RECORDINGS, WEBM } from "../support/media.ts";
import { ADA, article, type Files, photograph, SETTINGS } from "../support/publication.ts";

/** A mistake somebody makes, and what he is told: the place and the code. */
export interface Case {
  readonly code: ProblemCode;
  readonly files: Files;
  /** `file:line:column` */
  readonly at: string;
  /** Other problems that the same mistake brings with it, as `file:line:column code`. */
  readonly also?: readonly string[];
}

const FILE = "articles/2025/gauge.md";
/** The line on which the text of an article begins. */
const BODY = 7;

/** A mistake in the text of an article, at a line of that text and a column. */
function inText(code: ProblemCode, line: number, column: number, text: string, more: Files = {}): Case {
  return { code, files: { [FILE]: article(text), ...more }, at: `${FILE}:${BODY - 1 + line}:${column}` };
}

/** A mistake in front matter, on the first line after title, date and authors. */
function inSettings(code: ProblemCode, line: number, column: number, lines: string, more: Files = {}): Case {
  return {
    code,
    files: { [FILE]: article("The gauge is dry.", `${lines}\n`), ...more },
    at: `${FILE}:${4 + line}:${column}`,
  };
}

/** An article with this date. */
function dated(date: string): string {
  return article(LEDE).replace("2025-03-04T06:00", date);
}

function whole(code: ProblemCode, line: number, column: number, text: string): Case {
  return { code, files: { [FILE]: text }, at: `${FILE}:${line}:${column}` };
}

function inPublication(code: ProblemCode, line: number, column: number, text: string): Case {
  return { code, files: { "publication.yaml": text }, at: `publication.yaml:${line}:${column}` };
}

const QUOTE = "> “The water left.”\n>\n> — Hanne Veldt, gatekeeper";
const LEDE = "The gauge at St. Aldric is dry, and the water has been gone since the eleventh of February.";

const LIVE = "type: live\ncoverage:\n  start: 2025-03-10T06:00";
const SUMMARY = "The ice in the harbor is breaking up.";
const MOVES = ":::entry March 10, 2025, 6:10 a.m.: The ice moves\nFloes drift past the mole.\n:::";

/** Mistakes in live articles; the text begins on the tenth line. */
function live(): readonly Case[] {
  const inLive = (code: ProblemCode, at: string, text: string, settings = LIVE): Case => ({
    code,
    files: { [FILE]: article(text, settings) },
    at: `${FILE}:${at}`,
  });
  const box =
    "> [!ENTRY] March 10, 2025, 6:10 a.m.: The ice moves\n> Floes drift.\n>\n> > [!FACTS] The mole\n> > It is long.";
  const tug = (time: string) => `:::entry ${time}: The tug leaves\nIt has two people on board.\n:::`;
  const dated = (time: string) => tug(`March 10, 2025, ${time}`);
  return [
    inLive("coverage-missing", "5:7", `${SUMMARY}\n\n${MOVES}`, "type: live"),
    inLive(
      "entry-before-article",
      "13:10",
      `${SUMMARY}\n\n${tug("2025-03-04T05:50")}`,
      `${LIVE.replace("10T", "04T").replace("06:", "05:")}\n  end: 2025-03-11T18:00`,
    ),
    inSettings("coverage-without-live", 2, 3, "coverage:\n  start: 2025-03-10T06:00"),
    inLive("coverage-order", "8:8", `${SUMMARY}\n\n${MOVES}`, `${LIVE}\n  end: 2025-03-09T06:00`),
    inLive("live-without-entries", "5:7", SUMMARY),
    inLive("live-without-summary", "10:4", MOVES),
    inLive("live-text-among-entries", "16:1", `${SUMMARY}\n\n${MOVES}\n\nThe tug has left.\n\n${dated("9:30 a.m.")}`),
    inText("entry-outside-live", 3, 4, `${SUMMARY}\n\n${MOVES}`),
    inLive("entry-without-time", "12:10", `${SUMMARY}\n\n:::entry The ice moves\nFloes drift.\n:::`),
    inLive("entry-without-headline", "12:10", `${SUMMARY}\n\n:::entry March 10, 2025, 6:10 a.m.\nFloes drift.\n:::`),
    inLive("entry-day-unclear", "13:10", `${SUMMARY}\n\n${tug("9:30 a.m.")}`, `${LIVE}\n  end: 2025-03-11T18:00`),
    inLive("entry-day-assumed", "12:10", `${SUMMARY}\n\n${tug("9:30 a.m.")}\n\n${MOVES}`),
    inLive("entry-outside-coverage", "12:10", `${SUMMARY}\n\n${dated("5:59 a.m.")}`),
    inLive("entry-out-of-order", "20:10", `${SUMMARY}\n\n${MOVES}\n\n${dated("11:45 a.m.")}\n\n${dated("9:30 a.m.")}`),
    inLive("entry-same-time", "16:10", `${SUMMARY}\n\n${MOVES}\n\n${dated("6:10 a.m.")}`),
    inLive("entry-holds-box", "15:5", `${SUMMARY}\n\n${box}`),
  ];
}

/** Mistakes in captured records, and addresses without one. */
async function records(): Promise<readonly Case[]> {
  const url = "https://x.com/porthallam/status/1890123456789012345";
  const facts = { type: "post", url, authorName: "Port of Hallam", text: "Boats leave at eight." } as const;
  const path = recordPath(url);
  const whole = recordText(record(facts));
  const media = [{ file: "quay.jpg", kind: "picture", width: 1600, height: 1200 } as const];
  const withPicture = recordText(record({ ...facts, media }));
  const embedding = article(`${LEDE}\n\n${url}`);
  return [
    inText("embed-not-captured", 3, 1, `${LEDE}\n\n${url}`),
    { code: "record-not-json", files: { [path]: whole.replace('"live",', '"live"') }, at: `${path}:9:3` },
    { code: "record-misplaced", files: { "posts/x/1.json": whole }, at: "posts/x/1.json:11:10" },
    { code: "record-changed", files: { [path]: whole.replace("eight", "nine") }, at: `${path}:5:11` },
    { code: "record-file-missing", files: { [path]: withPicture }, at: `${path}:9:15` },
    {
      code: "record-picture-undescribed",
      files: { [FILE]: embedding, [path]: withPicture, "posts/x/quay.jpg": await photograph() },
      at: `${path}:9:15`,
    },
  ];
}

async function pictures(): Promise<readonly Case[]> {
  const photo = await photograph();
  const frame = { create: { width: 8, height: 8, channels: 3 as const, background: "#000" } };
  const gif = await sharp(
    [
      await sharp(frame).png().toBuffer(),
      await sharp({ create: { ...frame.create, background: "#fff" } })
        .png()
        .toBuffer(),
    ],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer();
  const small = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#7a8c84" } })
    .jpeg()
    .toBuffer();
  const huge = Buffer.from(await sharp(frame).png().toBuffer());
  // The header of a PNG says how large it is: 20,000 × 20,000 pixels, as a decompression bomb does.
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  const lead = (name: string) => `image:\n  src: ${name}\n  alt: A dry river bed`;
  const withFile = (code: ProblemCode, name: string, bytes: Uint8Array) =>
    inSettings(code, 2, 8, lead(name), { [`articles/2025/${name}`]: bytes });
  return [
    inSettings("free-to-everybody", 1, 22, "isAccessibleForFree: false"),
    inSettings("picture-missing", 2, 8, lead("gague.jpg"), { "articles/2025/gauge.jpg": photo }),
    inText("picture-outside", 3, 1, `${LEDE}\n\n![The gauge](https://example.org/gauge)`),
    inText("picture-outside", 3, 1, `${LEDE}\n\n![The gauge](https://example.org/gauge.jpg "At noon")`),
    {
      ...inText("picture-outside", 3, 1, `${LEDE}\n\n![](https://example.org/gauge.jpg)`),
      also: [`${FILE}:9:1 figure-without-alt`],
    },
    inSettings("picture-outside", 2, 8, lead("../../../secret.jpg")),
    inSettings("alt-file-name", 3, 8, "image:\n  src: gauge.jpg\n  alt: DSC01234", {
      "articles/2025/gauge.jpg": photo,
    }),
    inSettings("author-unknown", 4, 12, `${lead("gauge.jpg")}\n  creator: ada-lindgrn`, {
      "articles/2025/gauge.jpg": photo,
    }),
    inText(
      "author-unknown",
      7,
      12,
      `${LEDE}\n\n> [!FIGURE]\n> ![A dry river bed](gauge.jpg)\n> The gauge\n>\n> creator: ada-lindgrn`,
      { "articles/2025/gauge.jpg": photo },
    ),
    inSettings("alt-missing", 2, 8, "image:\n  src: gauge.jpg", { "articles/2025/gauge.jpg": photo }),
    inSettings("value-wrong", 4, 12, `${lead("gauge.jpg")}\n  licence: www.example.org`, {
      "articles/2025/gauge.jpg": photo,
    }),
    withFile("picture-unreadable", "gauge.jpg", photo.subarray(0, photo.length / 2)),
    withFile(
      "picture-format",
      "gauge.svg",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ),
    withFile("picture-ending", "gauge.png", photo),
    withFile("picture-animated", "gauge.gif", gif),
    withFile("picture-too-large", "gauge.png", huge),
    { ...withFile("picture-small", "gauge.jpg", small), at: `${FILE}:1:1` },
  ];
}

/** Boxes around files, and the files themselves. */
function media(photo: Uint8Array): readonly Case[] {
  const VIDEO = `${LEDE}\n\n> [!VIDEO] The weir\n> ![Water](weir.mp4)\n>\n`;
  const AUDIO = `${LEDE}\n\n> [!AUDIO] The call\n> ![A call](call.mp3)\n>\n`;
  const POSTER = "> poster: gauge.jpg\n";
  const files: Files = { ...RECORDINGS, "articles/2025/gauge.jpg": photo };
  const inBox = (code: ProblemCode, line: number, column: number, text: string, more: Files = {}) =>
    inText(code, line, column, text, { ...files, ...more });
  const captioned = (text: string) => ({ "articles/2025/weir.vtt": text });
  const captions = (text: string, line: number, column: number): Case => ({
    ...inBox("captions-unreadable", 1, 1, `${VIDEO}${POSTER}> captions: weir.vtt`, captioned(text)),
    at: `articles/2025/weir.vtt:${line}:${column}`,
  });
  return [
    inBox("asset-missing", 4, 3, `${VIDEO.replace("weir.mp4", "wier.mp4")}${POSTER}> silent: yes`),
    inBox("asset-outside", 4, 3, `${VIDEO.replace("weir.mp4", "../../../weir.mp4")}${POSTER}> silent: yes`),
    inBox("asset-type", 4, 3, `${VIDEO.replace("weir.mp4", "call.mp3")}${POSTER}> silent: yes`),
    inBox("asset-type", 7, 13, `${VIDEO}${POSTER}> captions: weir.srt`, { "articles/2025/weir.srt": "1\n" }),
    {
      ...inBox("asset-type", 6, 15, `${AUDIO}> transcript: call.docx`, { "articles/2025/call.docx": "PK" }),
      also: ["articles/2025/call.docx:1:1 file-unexpected"],
    },
    inBox("alt-file-name", 3, 1, `${LEDE}\n\n![IMG_2034.jpg](gauge.jpg)`),
    inBox("asset-ending", 4, 3, `${VIDEO}${POSTER}> silent: yes`, { "articles/2025/weir.mp4": WEBM }),
    captions("1\n00:00:01,000 --> 00:00:02,000\nThe gate is open.\n", 1, 1),
    captions("WEBVTT\n\n00:00:01,000 --> 00:00:02.000\nThe gate is open.\n", 3, 9),
    captions("WEBVTT\n\n00:02.000 --> 00:01.000\nThe gate is open.\n", 3, 1),
    captions("WEBVTT\n\n00:01.000 --> 00:02.000\nThe gate <script>is open.\n", 4, 10),
    {
      ...inBox("transcript-name", 6, 15, `${AUDIO}> transcript: call.txt`, { "articles/2025/call.txt": "Hello." }),
      also: ["articles/2025/call.txt:1:1 file-unexpected"],
    },
    {
      ...inBox("transcript-not-text", 1, 1, `${AUDIO}> transcript: call.transcript.md`, {
        "articles/2025/call.transcript.md": "**Ada:** Is it wet?\n\n- No.\n",
      }),
      at: "articles/2025/call.transcript.md:3:1",
    },
    inBox("transcript-empty", 6, 3, `${AUDIO}> ### Transcript\n>\n> duration: 2:05`),
    {
      ...inBox("transcript-empty", 1, 1, `${AUDIO}> transcript: call.transcript.txt`, {
        "articles/2025/call.transcript.txt": "\n",
      }),
      at: "articles/2025/call.transcript.txt:1:1",
    },
    inBox("transcript-twice", 10, 15, `${AUDIO}> ### Transcript\n>\n> Hello.\n>\n> transcript: call.transcript.md`),
    inBox("media-without-title", 3, 3, `${AUDIO.replace(" The call", "")}> transcript: call.transcript.md`),
    inBox("media-without-file", 4, 3, `${LEDE}\n\n> [!DOCUMENT] Minutes\n> The minutes.`),
    inBox("media-not-text", 6, 3, `${AUDIO}> - One\n> - Two\n>\n> transcript: call.transcript.md`),
    inBox("video-without-captions", 3, 3, `${VIDEO}${POSTER}`),
    inBox("video-silent-with-captions", 8, 11, `${VIDEO}${POSTER}> captions: weir.vtt\n> silent: yes`),
    inBox("video-without-poster", 3, 3, `${VIDEO}> silent: yes`),
    inBox("audio-without-transcript", 3, 3, AUDIO),
    ...["https//example.org/by", "www.example.org", "example.org/licences/by"].map((licence) =>
      inBox("field-wrong", 6, 12, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg)\n>\n> licence: ${licence}`),
    ),
    inBox("caption-twice", 4, 3, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg "The weir")\n> The weir at noon.`),
    inBox("gallery-not-pictures", 4, 3, `${LEDE}\n\n> [!GALLERY]\n> Look.\n>\n> ![A](gauge.jpg)\n> ![B](gauge.jpg)`),
    inBox("gallery-too-few", 3, 3, `${LEDE}\n\n> [!GALLERY]\n> ![Water](gauge.jpg)`),
    inText("table-without-caption", 3, 3, `${LEDE}\n\n> [!TABLE]\n> | A |\n> |---|\n> | 1 |`),
    inText("table-not-a-table", 4, 3, `${LEDE}\n\n> [!TABLE] Days\n> Three.`),
    inBox("figure-decorative-with-alt", 6, 15, `${LEDE}\n\n> [!FIGURE]\n> ![Water](gauge.jpg)\n>\n> decorative: yes`),
  ];
}

/** Mistakes in the boxes about an article and beside it, at a line behind the first paragraph. */
function boxes(): readonly Case[] {
  const inBox = (code: ProblemCode, line: number, column: number, ...lines: readonly string[]) =>
    inText(code, 2 + line, column, `${LEDE}\n\n${lines.join("\n")}`);
  const asked = ["> [!QA]", "> **Ada Lindgren:** Who opens the gate?"];
  return [
    inBox("pull-words-missing", 2, 3, "> [!PULL]", "> The river will be back"),
    inBox("pull-quotes-another", 4, 3, "> [!PULL]", "> The gauge is dry", ">", "> — Hanne Veldt, gatekeeper"),
    inBox("pull-quotes-opinion", 5, 3, "> [!OPINION]", "> It was overdue.", "", "> [!PULL]", "> It was overdue"),
    inBox("pull-not-a-paragraph", 2, 3, "> [!PULL]", "> - The gauge"),
    inBox("update-without-date", 1, 13, "> [!UPDATE] The board replies", "> It will look at the table."),
    inBox("correction-without-date", 1, 3, "> [!CORRECTION]", "> It is 41 miles long."),
    inBox("correction-kind-unknown", 1, 17, "> [!CORRECTION] Clarifcation, March 5, 2025", "> It is 41 miles long."),
    inBox("correction-retraction-late", 1, 3, "> [!CORRECTION] Retraction, March 5, 2025", "> There was no vote."),
    inBox("timeline-not-a-list", 2, 3, "> [!TIMELINE]", "> 1987: A flood."),
    inBox("time-unreadable", 1, 17, "> [!CORRECTION] March 2, 2025, 11.20", "> It is 41 miles long."),
    inBox("time-unreadable", 1, 13, "> [!UPDATE] March 2, 2025 at 6 a.m.", "> The board replies."),
    inBox("time-unreadable", 2, 3, "> [!TIMELINE]", "> - March 2, 2025, 6.30 pm: A flood."),
    inBox("date-impossible", 1, 13, "> [!UPDATE] Sunday, March 1, 2025", "> The board replies."),
    inBox("timeline-entry-without-date", 3, 3, "> [!TIMELINE]", "> - 1987: A flood.", "> - Later: A table."),
    inBox("timeline-span-backwards", 2, 3, "> [!TIMELINE]", "> - 1918–1914: A war."),
    inBox("timeline-entry-empty", 2, 3, "> [!TIMELINE]", "> - 1987"),
    inBox("timeline-out-of-order", 4, 3, "> [!TIMELINE]", "> - 1987: A flood.", "> - 1989: Dry.", "> - 1988: Wet."),
    inBox("qa-without-speaker", 2, 3, "> [!QA]", "> Who opens the gate?"),
    inBox("qa-turn-empty", 4, 3, ...asked, ">", "> **Hanne Veldt:**"),
    inBox("qa-note", 6, 3, ...asked, ">", "> **Hanne Veldt:** I.", ">", "> **Editor’s note:** Shortened."),
    inBox("qa-without-answer", 1, 3, ...asked),
    inBox("qa-heading", 4, 3, ...asked, ">", "> ## The gate"),
    inBox("qa-speaker-similar", 6, 3, ...asked, ">", "> **Hanne Veldt:** I.", ">", "> **Hane Veldt:** I do."),
  ];
}

/** Lines that were meant as fields and would be published as text. */
async function almostFields(): Promise<readonly Case[]> {
  const posted = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n${text}`);
  const quoted = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n${text}`);
  const photo = { "articles/2025/gauge.jpg": await photograph() };
  const figure = (code: ProblemCode, line: number, text: string) =>
    inText(code, line, 3, `${LEDE}\n\n> [!FIGURE]\n> ![A dry river bed](gauge.jpg)\n${text}`, photo);
  const tabled = (text: string) =>
    inText(
      "field-without-blank",
      7,
      3,
      `${LEDE}\n\n> [!TABLE] Bands\n> | Day | Band |\n> |---|---|\n> | May 1 | 9 |\n${text}`,
    );
  return [
    posted("field-without-blank", 5, "> url: https://x.com/porthallam/status/1"),
    posted("field-without-blank", 5, "> lang: en\n> captured: manual"),
    posted("field-in-text", 5, "> link: in bio"),
    posted("field-in-text", 6, ">\n> Link: https://t.co/a"),
    quoted("field-without-blank", 7, ">\n> — Hanne Veldt, gatekeeper\n> place: Hallam"),
    quoted("field-without-blank", 5, "> lang: de\n>\n> — Hanne Veldt"),
    quoted("field-in-text", 5, "> place: here.\n>\n> — Hanne Veldt"),
    figure("field-misspelt", 6, ">\n> Credit: Asha Rao"),
    figure("field-misspelt", 7, ">\n> licence: CC BY 4.0\n> credit : Asha Rao"),
    figure("field-in-text", 6, "> The gauge.\n> Credit: Asha Rao"),
    tabled("> source: River Board"),
    tabled("> Source: https://example.org/bands"),
    inText("field-not-here", 6, 3, `${LEDE}\n\n> [!OPINION] The editors\n> It was overdue.\n>\n> by: desk`),
    inText("field-not-here", 6, 3, `${LEDE}\n\n> [!NOTE]\n> Two names are changed.\n>\n> source: the desk`),
  ];
}

/** Attributions and titles of posts whose date or source would become a name, a role or an organisation. */
function attributions(): readonly Case[] {
  const said = (code: ProblemCode, column: number, attribution: string) =>
    inText(code, 5, column, `${LEDE}\n\n> “The water left.”\n>\n> — ${attribution}`);
  const posted = (code: ProblemCode, column: number, title: string) =>
    inText(code, 3, column, `${LEDE}\n\n> [!POST] ${title}\n> Boats leave at eight.`);
  const notDates = [
    "14 Febuary 2025",
    "Feb. 14",
    "14 February",
    "February 2025",
    "14.02.2025",
    "02/14/2025",
    "2025-3-1",
    "2025-02-14T09:00",
    "14 February 20255",
    "0025-02-14",
  ];
  return [
    ...notDates.map((date) => said("attribution-date-unreadable", 18, `Hanne Veldt, ${date}`)),
    said("attribution-date-unreadable", 18, "Hanne Veldt, 14 February 2025, gatekeeper"),
    said("attribution-date-unreadable", 5, "Febuary 14, 2025"),
    posted("attribution-date-unreadable", 32, "Port of Hallam on X, 14 Febuary 2025"),
    said("attribution-year-alone", 18, "Hanne Veldt, 2025"),
    said("attribution-date-in-future", 18, "Hanne Veldt, 14 February 2052 ([x](https://example.org/))"),
    posted("attribution-date-in-future", 32, "Port of Hallam on X, April 3, 2025"),
    posted("attribution-time", 46, "Port of Hallam on X, March 2, 2025 at 6 a.m."),
    said("attribution-time", 36, "Hanne Veldt, 14 February 2025, 11:20"),
    said("attribution-date-impossible", 18, "Hanne Veldt, Sunday, March 1, 2025"),
    posted("post-title-order", 11, "Port of Hallam, X, March 2, 2025"),
    posted("post-title-order", 11, "March 2, 2025, Port of Hallam on X"),
    posted("post-title-order", 11, "Port of Hallam (porthallam) on X"),
    posted("post-title-order", 11, "Port of Hallam on X (@porthallam), March 2, 2025"),
    posted("post-title-order", 11, "Port of Hallam on X (March 2, 2025)"),
    posted("post-handle-unreadable", 11, "Port of Hallam @porthallam · 6h"),
    posted("post-date-too-early", 32, "Port of Hallam on X, February 14, 1925"),
    inText("attribution-date-in-future", 6, 13, `${LEDE}\n\n> [!POST] Port on X\n> Boats.\n>\n> captured: 2052-01-01`),
    said("attribution-source-loose", 30, "Hanne Veldt, gatekeeper, [statement](https://example.org/)"),
    said("attribution-source-loose", 29, "Hanne Veldt, gatekeeper [statement](https://example.org/)."),
    said("attribution-source-loose", 18, "Hanne Veldt, https://example.org/"),
    {
      ...said("attribution-source-loose", 3, "Hanne Veldt [statement] (https://example.org/)"),
      also: [`${FILE}:11:17 link-broken`],
    },
  ];
}

/** What was meant as something else, or as words to come, and would be printed as it stands. */
function copy(): readonly Case[] {
  const warned = (code: ProblemCode, column: number, line: string) => inText(code, 3, column, `${LEDE}\n\n${line}`);
  return [
    warned("link-broken", 5, "See [the report] (https://example.org/report) of May."),
    warned("link-broken", 5, "See [the report](https://example.org/the report) of May."),
    warned("link-broken", 5, "See [the report](https://example.org/report of May."),
    warned("link-broken", 1, "![The gauge](river gauge.jpg)"),
    warned("emphasis-open", 5, "The **gauge is dry."),
    warned("emphasis-open", 9, "The dry gauge** is read."),
    warned("emphasis-open", 14, "A *kept* and **broken word, **kept**."),
    warned("emphasis-open", 5, "The __gauge is dry."),
    warned("copy-placeholder", 12, "The mayor, TK, opened it."),
    warned("copy-placeholder", 14, "It was built TKTK years ago."),
    warned("copy-placeholder", 1, "Lorem ipsum dolor sit amet."),
    whole("copy-placeholder", 2, 8, article(LEDE, "", "The gauge is TK feet high")),
    warned("link-broken", 1, "![The gauge](gauge.jpg “At noon”)"),
    inSettings("markup-in-plain-text", 1, 14, "description: See [the report](https://example.org/)."),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "The gauge is **dry**")),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "The <b>gauge</b> is dry")),
    whole("markup-in-plain-text", 2, 8, article(LEDE, "", "Gauge &amp; weir")),
    inSettings(
      "markup-in-plain-text",
      4,
      11,
      "corrections:\n  - date: 2025-03-05T06:00\n    kind: correction\n    text: It is **41** miles long.",
    ),
    inSettings(
      "markup-in-plain-text",
      3,
      11,
      "updates:\n  - date: 2025-03-05T06:00\n    note: See [the report](https://example.org/).",
    ),
    {
      code: "markup-in-plain-text",
      files: { "pages/about.md": "---\ntitle: About *us*\n---\n\nAbout us.\n" },
      at: "pages/about.md:2:8",
    },
    warned("copy-template", 5, 'See {{< figure src="gauge.jpg" >}} here.'),
    warned("copy-template", 5, "See {{ title }} here."),
    warned("copy-template", 1, "{% include note.html %}"),
    warned("copy-template", 1, '[caption id="7"]The gauge'),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> [OPINION] The editors\n> It was overdue.`),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> [！OPINION] The editors\n> It was overdue.`),
    inText("callout-unreadable", 3, 1, `${LEDE}\n\n> [! OPINION] The editors\n> It was overdue.`),
    inText("callout-almost", 3, 3, `${LEDE}\n\n> **[OPINION]** The editors\n> It was overdue.`),
    {
      ...inText("callout-stray", 3, 5, `${LEDE}\n\n> **[!OPINION]** The editors\n> It was overdue.`),
      also: [`${FILE}:9:1 quote-without-attribution`],
    },
    inText("container-two-colons", 3, 1, `${LEDE}\n\n::opinion The editors\nIt was overdue.\n::`),
  ];
}

/** What was nearly Markdown, and was read as something else. */
function swallowed(): readonly Case[] {
  const warned = (code: ProblemCode, column: number, ...lines: readonly string[]) =>
    inText(code, 3, column, `${LEDE}\n\n${lines.join("\n")}`);
  return [
    warned("code-open", 1, "```", "The gauge is dry."),
    {
      ...warned("code-open", 3, "> ~~~", "> The gauge is dry.", "> ```", "", "Since February."),
      also: [`${FILE}:9:1 quote-without-attribution`],
    },
    warned("code-indented", 2, "\tThe gauge has been dry since February.", "", "It is read."),
    warned("code-indented", 5, "    “It has been dry since February,” she said.", "", "It is read."),
    warned("heading-unspaced", 1, "##Water", "", "It is read."),
    warned("table-broken", 1, "| Month | Depth |", "| May | 3 ft |"),
    { ...warned("table-broken", 1, "| Month | Depth |", "|---|", "| May | 3 ft |"), at: `${FILE}:10:1` },
    { ...warned("table-broken", 1, "The table:", "Month | Depth", "--- | --- | ---"), at: `${FILE}:11:1` },
    warned("list-pasted", 1, "•\tThe gauge", "•\tThe weir"),
    { ...warned("list-pasted", 1, "·  The gauge", "", "·  The weir"), at: `${FILE}:11:1` },
    warned("list-pasted", 1, "o\tThe gauge", "o\tThe weir"),
    warned("strikethrough-short", 7, "The CO~2~ of the river."),
    warned("footnote-open", 8, "The dry^[since February gauge."),
    warned("footnote-empty", 8, "The dry^[ ] gauge."),
  ];
}

/** Mistakes in translations of an article that stands beside them. */
function translations(): readonly Case[] {
  const original = { "articles/2025/weir.md": article(LEDE) };
  const inGerman = (column: number, code: ProblemCode, lines: string, more: Files = original) =>
    inSettings(code, 2, column, `lang: de\n${lines}`, more);
  return [
    inGerman(16, "original-unknown", "translationOf: wier.md"),
    inGerman(16, "original-unknown", "translationOf: ../../pages/about.md", {
      "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
    }),
    inGerman(16, "link-unpublished", "translationOf: weir.md", {
      "articles/2025/weir.md": article(LEDE, "draft: true\n"),
    }),
    inGerman(16, "original-translated", "translationOf: dam.md", {
      ...original,
      "articles/2025/dam.md": article(LEDE, "lang: fr\ntranslationOf: weir.md"),
    }),
    inSettings("translation-language", 1, 16, "translationOf: weir.md", original),
    inGerman(16, "translation-language", "translationOf: weir.md", {
      ...original,
      "articles/2025/dam.md": article(LEDE, "lang: de\ntranslationOf: weir.md"),
    }),
    inGerman(14, "translators-alone", "translators: [Jane Roe]"),
    inGerman(16, "value-wrong", "translationOf: https://example.org/article"),
    {
      ...inGerman(16, "author-unknown", "translationOf: weir.md\ntranslators: [ada-lindgrn]"),
      at: `${FILE}:7:15`,
    },
  ];
}

export async function cases(): Promise<readonly Case[]> {
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

    whole("front-matter-missing", 1, 1, "The gauge is dry.\n"),
    whole("front-matter-open", 1, 1, "---\ntitle: The gauge\n\nThe gauge is dry.\n"),
    whole("front-matter-fence", 3, 1, "---\ntitle: The gauge\n--- \n\nThe gauge is dry.\n"),
    whole("front-matter-language", 1, 4, "---js\n{ title: process.exit() }\n---\n\nThe gauge is dry.\n"),
    whole("yaml-unreadable", 2, 11, "---\ntags: [one\n---\n\nThe gauge is dry.\n"),
    {
      code: "front-matter-missing",
      files: { "authors/tomas.md": "" },
      at: "authors/tomas.md:1:1",
    },
    whole("yaml-quote-open", 2, 8, '---\ntitle: "The gauge\ndate: 2025-03-04T06:00\n---\n\nThe gauge is dry.\n'),
    whole("yaml-colon", 2, 8, "---\ntitle: The gauge: a report\n---\n\nThe gauge is dry.\n"),
    whole("yaml-cut", 2, 19, article(LEDE, "", "Union says #2 goes on")),
    whole("yaml-tab", 3, 1, "---\nimage:\n\tsrc: gauge.jpg\n---\n\nThe gauge is dry.\n"),
    inSettings("yaml-duplicate-key", 1, 1, "title: The gauge again"),
    inSettings("yaml-tag", 1, 11, "dateline: !!js/function 'x'"),
    inSettings("yaml-alias", 1, 18, "dateline: &place St. Aldric"),
    inSettings("yaml-key", 1, 3, "? [one, two]\n: three"),
    {
      ...inSettings("yaml-too-deep", 1, 19, `tags: ${"[".repeat(14)}one${"]".repeat(14)}`),
      also: [`${FILE}:5:8 value-wrong`],
    },
    whole("yaml-not-a-map", 2, 1, "---\n- one\n---\n\nThe gauge is dry.\n"),
    whole("key-missing", 1, 1, "---\ntitle: The gauge\ndate: 2025-03-04T06:00\n---\n\nThe gauge is dry.\n"),
    inSettings("key-unknown", 1, 1, "sektion: water"),
    inSettings("value-wrong", 1, 7, "tags: water"),
    inSettings("value-wrong", 1, 8, `tags: [${"w".repeat(101)}]`),
    inSettings("value-wrong", 1, 7, "lang: German"),
    inSettings("value-wrong", 1, 7, "lang: xx"),
    inSettings("value-wrong", 1, 7, "lang: klingon"),
    {
      code: "tag-spelled-otherwise",
      files: {
        "articles/2025/bridge.md": article(LEDE, "tags: [Zürich, C#]"),
        "articles/2025/canal.md": article(LEDE, "tags: [Zürich, C++]"),
        "articles/2025/ferry.md": article(LEDE, "tags: [Zurich, C]"),
      },
      at: "articles/2025/ferry.md:5:8",
    },
    inSettings("value-wrong", 1, 8, "draft: yes"),
    inSettings("value-wrong", 1, 7, "lang: en_US"),
    inSettings("value-wrong", 1, 11, "dateline: Hallam —"),
    {
      code: "author-twice",
      files: { [FILE]: article(LEDE).replace("[ada-lindgren]", "[ada-lindgren, newsroom, ada-lindgren]") },
      at: `${FILE}:4:35`,
    },
    inSettings("author-twice", 1, 16, "contributors: [ada-lindgren]"),
    inSettings("author-twice", 1, 20, "editor: [newsroom, newsroom]"),
    inSettings("author-unknown", 1, 9, "editor: newsrom"),
    inSettings("value-wrong", 1, 15, "contributors: newsroom"),
    {
      code: "value-wrong",
      files: { "authors/ada-lindgren.md": "---\nname: Ada Lindgren\ntopics: rivers\n---\n" },
      at: "authors/ada-lindgren.md:3:9",
    },
    {
      code: "tag-spelled-otherwise",
      files: {
        [FILE]: article(LEDE, "tags: [Zürich]"),
        "authors/ada-lindgren.md": "---\nname: Ada Lindgren\ntopics: [zurich]\n---\n",
      },
      at: "authors/ada-lindgren.md:3:10",
    },
    inSettings("value-wrong", 4, 12, "sources:\n  - title: The table\n    url: https://example.org/\n    basis: yes"),
    ...translations(),
    inSettings("value-wrong", 1, 10, "licence: www.example.org"),
    inPublication("value-wrong", 11, 10, `${SETTINGS}licence: www.example.org\n`),
    inSettings("date-impossible", 1, 10, "updated: 2025-3-9 6:00"),
    whole(
      "date-impossible",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2025-02-30T06:00\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    { code: "date-impossible", files: { [FILE]: dated("0025-03-04T06:00") }, at: `${FILE}:3:7` },
    { code: "date-impossible", files: { [FILE]: dated("2205-03-04T06:00") }, at: `${FILE}:3:7` },
    {
      code: "author-name-twice",
      files: { "authors/ada-l.md": ADA.replace("Ada Lindgren reads", "She reads"), "authors/ada-lindgren.md": ADA },
      at: "authors/ada-lindgren.md:2:7",
    },
    {
      code: "opinion-voice-ambiguous",
      files: {
        "authors/ada-l.md": ADA,
        [FILE]: article(`${LEDE}\n\n> [!OPINION] ada-l\n> It was.\n\n> [!OPINION] Ada Lindgren\n> It was overdue.`),
      },
      at: `${FILE}:12:14`,
      also: ["authors/ada-lindgren.md:2:7 author-name-twice"],
    },
    {
      code: "correction-twice",
      files: {
        [FILE]: article(
          `${LEDE}\n\n> [!CORRECTION] March 5, 2025\n> It is 41 miles long.`,
          "corrections:\n  - date: 2025-03-05T06:00\n    kind: correction\n    text: It is 41 miles long.",
        ),
      },
      at: `${FILE}:8:11`,
    },
    {
      code: "headline-long",
      files: {
        [FILE]: article("The gauge is dry.", "", `The gauge is dry, ${"and dry, ".repeat(12)}and nobody knows why`),
      },
      at: `${FILE}:2:8`,
    },
    whole(
      "date-without-time",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2025-03-04\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    inSettings("date-order", 1, 10, "updated: 2025-03-01T06:00"),
    inSettings("date-in-future", 1, 10, "updated: 2031-03-01T06:00"),
    whole(
      "article-held-back",
      3,
      7,
      "---\ntitle: The gauge\ndate: 2031-03-04T06:00\nauthors: [ada-lindgren]\n---\n\nThe gauge is dry.\n",
    ),
    whole(
      "author-unknown",
      4,
      11,
      "---\ntitle: The gauge\ndate: 2025-03-04T06:00\nauthors: [ada-lindgrn]\n---\n\nThe gauge is dry.\n",
    ),
    inSettings("section-unknown", 1, 10, "section: wasser"),
    inSettings("type-unknown", 1, 7, "type: opinon"),
    inSettings("sponsor-missing", 1, 7, "type: sponsored"),
    inSettings("sponsor-unlabelled", 1, 1, "sponsor: ACME"),
    inSettings("sponsor-unlabelled", 2, 1, "type: review\nsponsor: ACME"),
    {
      code: "slug-unusable",
      files: { "articles/2025/The Gauge.md": article(LEDE) },
      at: "articles/2025/The Gauge.md:1:1",
    },
    { code: "body-empty", files: { [FILE]: article("") }, at: `${FILE}:6:1` },
    inSettings("alias-unusable", 1, 11, "aliases: [https://elsewhere.example/gauge/]"),

    inPublication("policy-without-page", 12, 11, `${SETTINGS}policies:\n  ethics: standards\n`),
    inPublication("contact-without-page", 12, 9, `${SETTINGS}contact:\n  page: write-to-us\n`),
    inPublication("value-wrong", 12, 14, `${SETTINGS}contact:\n  telephone: 212 555 0100\n`),
    inPublication("value-wrong", 11, 10, `${SETTINGS}contact: {}\n`),
    inPublication("permalink-unusable", 11, 12, `${SETTINGS}permalink: /YYYY/MM/\n`),
    inPublication("language-untranslated", 3, 11, SETTINGS.replace("en-US", "gl")),
    inPublication("id-twice", 11, 9, `${SETTINGS}  - id: water\n    name: Rivers\n`),

    inText("callout-unknown", 3, 3, `${LEDE}\n\n> [!OPINON] The editors\n> It was overdue.`),
    inText("callout-unreadable", 3, 1, `${LEDE}\n\n> [!OPINION The editors\n> It was overdue.`),
    inText("callout-lazy-line", 5, 1, `${LEDE}\n\n> [!OPINION] The editors\n> It was overdue.\nAnd it is late.`),
    inText("callout-stray", 1, 5, "The [!OPINION] mark."),
    inText("callout-empty", 3, 3, `${LEDE}\n\n> [!OPINION] The editors`),
    inText(
      "callout-within",
      6,
      5,
      `${LEDE}\n\n> [!OPINION]\n> One view.\n>\n> > [!OPINION] Ada Lindgren\n> > Another.`,
    ),
    inText("callout-title", 3, 3, `${LEDE}\n\n> [!QUOTE] Hanne Veldt\n${QUOTE}`),
    inText("container-open", 3, 1, `${LEDE}\n\n:::opinion The editors\nIt was overdue.`),
    inText("container-stray-end", 3, 1, `${LEDE}\n\n:::\n`),
    inText("container-braces", 3, 1, `${LEDE}\n\n:::opinion{by="me"}\nIt was overdue.\n`),
    inText("container-unreadable", 3, 1, `${LEDE}\n\n::: 1\n`),
    {
      ...inText("nesting-too-deep", 3, 1, `${LEDE}\n\n${">".repeat(24)} deep`),
      also: Array.from({ length: 24 }, (_, depth) => `${FILE}:9:${depth + 1} quote-without-attribution`),
    },
    inText("container-inside", 3, 3, `${LEDE}\n\n- :::opinion The editors`),
    inText("table-cell-lost", 5, 9, `${LEDE}\n\n| Month |\n|---|\n| May | lost |`),
    inText("inline-too-deep", 3, 100, `${LEDE}\n\n${"[a".repeat(60)}${"]".repeat(60)}`),
    inText("footnote-without-text", 1, 18, "The gauge is dry.[^gague]\n\n[^gauge]: Since February."),
    inText("footnote-without-mark", 3, 1, `${LEDE}\n\n[^gauge]: Since February.`),
    inText("footnote-twice", 5, 1, `${LEDE}[^1]\n\n[^1]: Since February.\n\n[^1]: Since March.`),
    inText("footnote-empty", 3, 1, `${LEDE}[^1]\n\n[^1]:`),
    inText("footnote-misplaced", 1, 10, "See [here[^1]](/labels/).\n\n[^1]: Since February."),
    inText(
      "footnote-in-quotation",
      5,
      3,
      `${LEDE}\n\n> “The water left.”[^1]\n>\n> [^1]: In 2019.\n>\n> — Hanne Veldt`,
    ),

    inText("html-refused", 1, 11, "The gauge <b>is</b> dry."),
    inText("picture-in-text", 1, 5, "See ![the gauge](gauge.jpg) here."),
    inText("heading-first-level", 3, 1, `${LEDE}\n\n# The gauge`),
    inText("heading-first-level", 3, 1, `${LEDE}\n\nThe gauge\n===`),
    inText("heading-skips", 3, 1, `${LEDE}\n\n#### The gauge`),
    inText(
      "field-unknown",
      7,
      3,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> captured: manual\n> lnk: https://t.co/a`,
    ),
    inText(
      "field-twice",
      7,
      3,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> lang: en\n> lang: de`,
    ),
    inText("field-empty", 6, 3, `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> link:`),
    inText(
      "field-wrong",
      6,
      9,
      `${LEDE}\n\n> [!POST] Port of Hallam on X\n> Boats leave at eight.\n>\n> lang: not a language`,
    ),

    ...(await almostFields()),

    inText("link-scheme", 1, 5, "See [here](javascript:alert(1))."),
    inText("link-empty", 1, 5, "See [](https://example.org/)."),
    inText("link-unreadable", 1, 5, "See [here](//example.org/x)."),
    inText(
      "link-without-scheme",
      8,
      11,
      `${LEDE}\n\n> [!QUOTE]\n> “It left.”\n>\n> — Hanne Veldt\n>\n> source: www.example.org/minutes`,
    ),
    inText("link-without-scheme", 1, 5, "See [here](www.example.org)."),
    inText("link-without-scheme", 1, 5, "See [here](example.org/page)."),
    inText("link-without-scheme", 1, 5, "See [here](https//example.org/page)."),
    inText("link-dead", 1, 5, "See [here](gauge.html)."),
    inText("link-dead", 1, 5, "See [here](/labls/)."),
    inText("link-dead", 1, 5, "See [here](/WATER/)."),
    inText("link-dead", 1, 5, "See [here](https://gazette.example/labls/)."),
    {
      ...inText("link-dead", 3, 1, `${LEDE}\n\nhttps://gazette.example/labls/`),
      also: [`${FILE}:9:1 embed-not-captured`],
    },
    inText("link-local", 1, 5, "See [here](http://localhost:8080/labels/#top)."),
    inText("link-local", 1, 5, "See http://127.0.0.1:8080/labels/ here."),
    inText("link-unreadable", 1, 5, "See [here](https://https://example.org/report)."),
    inText("link-fragment-dead", 1, 5, "See [here](https://gazette.example/2025/03/04/gauge/#the-gauge)."),
    inText("link-fragment-dead", 1, 5, "See [here](#the-gauge).\n\n## The gauge\n\nIt is dry."),
    {
      ...inText("link-unpublished", 1, 5, "See [here](later.md).", {
        "articles/2025/later.md": article(LEDE, "draft: true\n"),
      }),
    },
    inText("link-wiki", 1, 5, "See [[The gauge]]."),

    inText("opinion-first", 1, 3, `> [!OPINION] The editors\n> It was overdue.\n\n${LEDE}`),
    {
      ...inText("opinion-without-editors", 3, 14, `${LEDE}\n\n> [!OPINION] The editors\n> It was.`),
      files: {
        [FILE]: article(`${LEDE}\n\n> [!OPINION] The editors\n> It was.`),
        "publication.yaml": SETTINGS.replace("editors: newsroom\n", ""),
      },
    },
    inText("opinion-voice-unknown", 3, 14, `${LEDE}\n\n> [!OPINION] Ada Lindgrn\n> It was overdue.`),
    {
      ...inText(
        "opinion-outweighs",
        1,
        1,
        `Dry.\n\n> [!OPINION]\n> It was overdue, and everybody on the river knew it.`,
      ),
      at: `${FILE}:1:1`,
    },

    inText("quote-without-speaker", 3, 1, `${LEDE}\n\n> [!QUOTE]\n> “The water left.”`),
    inText("quote-without-words", 3, 1, `${LEDE}\n\n> [!QUOTE]\n>\n> anonymous: fears for the job`),
    inText("quote-attribution-outside", 5, 1, `${LEDE}\n\n> “The water left.”\n\n— Hanne Veldt, gatekeeper`),
    inText(
      "quote-attribution-link",
      5,
      5,
      `${LEDE}\n\n> “The water left.”\n>\n> — [Hanne Veldt](https://example.org/veldt), gatekeeper`,
    ),
    inText("quote-attribution-list", 5, 3, `${LEDE}\n\n> “The water left.”\n>\n> - Hanne Veldt, gatekeeper`),
    inText("quote-without-attribution", 3, 1, `${LEDE}\n\n> The water left.`),
    inText("quote-marks-unbalanced", 3, 1, `${LEDE}\n\n> “The water left.\n>\n> — Hanne Veldt`),
    inText("quote-marks-foreign", 3, 1, `${LEDE}\n\n> « Personne n’est venu. »\n>\n> — Hanne Veldt`),
    inText(
      "quote-speaker-and-anonymous",
      8,
      14,
      `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n>\n> — Hanne Veldt\n>\n> anonymous: fears for the job`,
    ),
    ...["Anonymous", "Anonymous source", "A spokesperson who asked not to be named", "A clerk, name withheld"].map(
      (name) => inText("quote-speaker-anonymous", 5, 3, `${LEDE}\n\n> “The water left.”\n>\n> — ${name}`),
    ),
    inText(
      "quote-original-without-language",
      8,
      13,
      `${LEDE}\n\n> [!QUOTE]\n> “The water left.”\n>\n> — Hanne Veldt\n>\n> original: Das Wasser ging.`,
    ),
    inText(
      "attribution-date-impossible",
      5,
      18,
      `${LEDE}\n\n> “The water left.”\n>\n> — Hanne Veldt, 30 February 2025`,
    ),
    ...attributions(),
    ...copy(),
    ...swallowed(),

    inText("key-points-not-a-list", 4, 3, `${LEDE}\n\n> [!KEYPOINTS]\n> The water left.`),
    inText("post-without-author", 3, 11, `${LEDE}\n\n> [!POST] (@porthallam) on X\n> Boats leave at eight.`),
    inText(
      "post-handle-unreadable",
      3,
      11,
      `${LEDE}\n\n> [!POST] Port of Hallam (@port hallam) on X\n> Boats leave at eight.`,
    ),
    inText(
      "post-platform-unknown",
      3,
      11,
      `${LEDE}\n\n> [!POST] Port of Hallam (@porthallam) on Mastodn\n> Boats leave at eight.`,
    ),
    inText(
      "post-address-elsewhere",
      6,
      8,
      `${LEDE}\n\n> [!POST] Port of Hallam (@porthallam) on X\n> Boats.\n>\n> url: https://x.com.evil.example/porthallam/status/1`,
    ),
    inText(
      "post-address-of-another",
      6,
      8,
      `${LEDE}\n\n> [!POST] Port of Hallam (@porthallam) on X\n> Boats.\n>\n> url: https://x.com/evil/status/1`,
    ),
    ...boxes(),
    ...live(),
    inText("figure-without-picture", 3, 3, `${LEDE}\n\n> [!FIGURE]\n> The gauge.`),
    inText("figure-without-alt", 3, 1, `${LEDE}\n\n![](gauge.jpg)`, { "articles/2025/gauge.jpg": await photograph() }),

    inSettings("address-taken", 1, 11, "aliases: [/feed.xml]"),
    {
      code: "address-taken",
      files: { "pages/labels.md": "---\ntitle: Labels\n---\n\nOur labels.\n" },
      at: "pages/labels.md:1:1",
    },
    {
      code: "address-taken",
      files: { "pages/water.md": article(LEDE).replace(/\ndate.*\nauth.*/, "") },
      at: "pages/water.md:1:1",
    },
    ...(await records()),
    ...(await pictures()),
    ...media(await photograph()),
  ];
}
