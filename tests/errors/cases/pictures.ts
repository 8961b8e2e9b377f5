import sharp from "sharp";
import type { ProblemCode } from "../../../scripts/problem/problem.ts";
import { photograph } from "../../support/publication.ts";
import { type Case, FILE, inSettings, inText, LEDE } from "./case.ts";

export async function pictures(): Promise<readonly Case[]> {
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
  const strip = await sharp({ create: { width: 1, height: 20_000, channels: 3, background: "#000" } })
    .png()
    .toBuffer();
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
    withFile("picture-too-narrow", "gauge.png", strip),
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
