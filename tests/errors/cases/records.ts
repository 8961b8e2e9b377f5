import { recordText } from "../../../scripts/components/embed/record.ts";
import { record, recordPath } from "../../support/embeds.ts";
import { article, photograph } from "../../support/publication.ts";
import { type Case, FILE, inText, LEDE } from "./case.ts";

/** Mistakes in captured records, and addresses without one. */
export async function records(): Promise<readonly Case[]> {
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
