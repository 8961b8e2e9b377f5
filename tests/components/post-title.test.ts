import { describe, expect, it } from "vitest";
import { platformNamed } from "../../scripts/components/embed/platforms.ts";
import { readPostTitle } from "../../scripts/components/embed/post-title.ts";

/** What a title says, platform and date by name and day. */
function read(title: string) {
  const { platform, date, ...rest } = readPostTitle(title, "en");
  return { ...rest, ...(platform ? { platform: platform.id } : {}), ...(date ? { date: date.iso } : {}) };
}

describe("the title of a post is read from the right", () => {
  it.each([
    ["Port of Hallam", { name: "Port of Hallam" }],
    ["Port of Hallam on X", { name: "Port of Hallam", platform: "x" }],
    ["Port of Hallam on Twitter", { name: "Port of Hallam", platform: "x" }],
    ["Port of Hallam (@porthallam)", { name: "Port of Hallam", handle: "@porthallam" }],
    [
      "Port of Hallam (@porthallam) on X, February 14, 2025",
      { name: "Port of Hallam", handle: "@porthallam", platform: "x", date: "2025-02-14" },
    ],
    [
      "Ines Harrow (@ines@social.example) on Mastodon, 2025-02-14",
      { name: "Ines Harrow", handle: "@ines@social.example", platform: "mastodon", date: "2025-02-14" },
    ],
    ["Port of Hallam, 14 February 2025", { name: "Port of Hallam", date: "2025-02-14" }],
    ["Cat on the Mat on Bluesky", { name: "Cat on the Mat", platform: "bluesky" }],
    ["Cat on the Mat", { name: "Cat on the Mat" }],
    ["Harrow (Hallam) on X", { name: "Harrow (Hallam)", platform: "x" }],
    ["on X", { name: "", platform: "x" }],
    ["(@porthallam) on X", { name: "", handle: "@porthallam", platform: "x" }],
    ["", { name: "" }],
    ["Ines (@ines) on Friendster", { name: "Ines", handle: "@ines", unknownPlatform: "Friendster" }],
    ["Ines Harrow on Mastodn", { name: "Ines Harrow", unknownPlatform: "Mastodn" }],
    ["Ines (@ines on X", { name: "Ines (@ines", platform: "x", unreadableHandle: "(@ines" }],
    ["Ines, 31 April 2025", { name: "Ines", impossible: "31 April 2025" }],
  ])("%s", (title, expected) => {
    expect(read(title)).toMatchObject(expected);
    expect(Object.keys(read(title)).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each([
    ["X", "ines", "https://x.com/ines"],
    ["Bluesky", "ines.example", "https://bsky.app/profile/ines.example"],
    ["Mastodon", "ines@social.example", "https://social.example/@ines"],
    ["Mastodon", "ines", undefined],
    ["Facebook", "ines", undefined],
  ])("an author's page on %s, by the handle %s", (platform, handle, address) => {
    expect(platformNamed(platform)?.profile?.(handle)).toBe(address);
  });
});
