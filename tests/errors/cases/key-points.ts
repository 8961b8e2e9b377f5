import { type Case, inText, LEDE } from "./case.ts";

/** Mistakes in key points and posts. */
export function keyPoints(): readonly Case[] {
  return [
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
  ];
}
