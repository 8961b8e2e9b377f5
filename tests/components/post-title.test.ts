import { describe, expect, it } from "vitest";
import { misplacedIn } from "../../scripts/components/embed/misplaced.ts";
import { platformNamed } from "../../scripts/components/embed/platforms.ts";
import { mismatchOf } from "../../scripts/components/embed/post-address.ts";
import { readPostTitle } from "../../scripts/components/embed/post-title.ts";

/** What a title says, platform and date by name and day. */
function read(title: string) {
  const { platform, date, dateWords, noDay, ...rest } = readPostTitle(title, "en");
  return {
    ...rest,
    ...(noDay ? { impossible: noDay.impossible } : {}),
    ...(platform ? { platform: platform.id } : {}),
    ...(date ? { date: date.iso } : {}),
  };
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
    ["Port of Hallam @porthallam · Mar 9, 2025", { name: "Port of Hallam", handle: "@porthallam", date: "2025-03-09" }],
    [
      "Ines @ines@social.example on Mastodon – 9 March 2025",
      { name: "Ines", handle: "@ines@social.example", platform: "mastodon", date: "2025-03-09" },
    ],
    [
      "Port of Hallam @porthallam · 6:00 AM · Mar 9, 2025",
      { name: "Port of Hallam", handle: "@porthallam", date: "2025-03-09", time: "6:00 AM" },
    ],
    ["Ines on X, March 9, 2025 at 6 a.m.", { name: "Ines", platform: "x", date: "2025-03-09", time: "at 6 a.m." }],
    ["Ines @ home on X", { name: "Ines @ home", platform: "x" }],
    ["@porthallam on X", { name: "", handle: "@porthallam", platform: "x" }],
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
    ["Ines on X, Monday, 14 February 2025", { name: "Ines", platform: "x", impossible: "Monday, 14 February 2025" }],
    ["Ines on X on Friday 14 February 2025", { name: "Ines", platform: "x", date: "2025-02-14" }],
    [
      "Ines on X, 14 Febuary 2025",
      {
        name: "Ines",
        platform: "x",
        almostDate: { written: "14 Febuary 2025", suggestion: " Did you mean `14 February 2025`?" },
      },
    ],
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

/** What the address of a post says against its title: another place, another account, or nothing. */
function said(title: string, address: string): string | undefined {
  const found = mismatchOf(address, readPostTitle(title, "en"));
  return found && ("account" in found ? found.account : found.elsewhere);
}

describe("what would become a part of the author's name", () => {
  const meant = (title: string) => misplacedIn(readPostTitle(title, "en"), "en")?.meant;

  it.each([
    ["Port of Hallam, X, March 9, 2025", "Port of Hallam on X, March 9, 2025"],
    ["Port of Hallam (@porthallam), Bluesky", "Port of Hallam (@porthallam) on Bluesky"],
    ["Port of Hallam (X), 2025-03-09", "Port of Hallam on X, 2025-03-09"],
    ["Port of Hallam on X (@porthallam)", "Port of Hallam (@porthallam) on X"],
    ["Port of Hallam on X (9 March 2025)", "Port of Hallam on X, 9 March 2025"],
    ["March 9, 2025, Port of Hallam on X", "Port of Hallam on X, March 9, 2025"],
    ["2025-03-09: Port of Hallam", "Port of Hallam, 2025-03-09"],
    ["Port of Hallam (porthallam), X, 9 March 2025", "Port of Hallam (@porthallam) on X, 9 March 2025"],
    ["Jane Roe (jroe_88) on X", "Jane Roe (@jroe_88) on X"],
  ])("%s is told as %s", (title, expected) => {
    expect(meant(title)).toBe(expected);
  });

  it.each([
    "Port of Hallam (@porthallam) on X, March 9, 2025",
    "Harrow (Hallam) on X",
    "River Board (official) on X",
    "Jane Roe (she/her) (@jane) on X",
    "Cat on the Mat",
    "Veldt, Hanne on Mastodon",
    "Reddit (@reddit) on X",
  ])("%s is as it should be", (title) => {
    expect(meant(title)).toBeUndefined();
  });
});

describe("the address of a post says the same as its title", () => {
  it.each([
    ["Ines (@ines) on X", "https://x.com/Ines/status/1"],
    ["Ines (@ines) on Twitter", "https://mobile.twitter.com/ines/status/1?s=20"],
    ["Ines (@ines) on X", "https://x.com/i/web/status/1"],
    ["Ines on X", "https://x.com/anybody/status/1"],
    ["Ines (@ines.example) on Bluesky", "https://bsky.app/profile/did:plc:abc123/post/3kq2xyz"],
    ["Ines (@ines) on Mastodon", "https://social.example/@ines/113977"],
    ["Ines (@ines@social.example) on Mastodon", "https://elsewhere.example/@ines@social.example/113977"],
    ["Ines (@ines@paper.example) on Mastodon", "https://social.paper.example/@ines/113977"],
    ["Ines (@ines) on Facebook", "https://www.facebook.com/permalink.php?story_fbid=12345&id=42"],
    ["Ines (@ines) on YouTube", "https://www.youtube.com/post/Ugkx1234"],
    ["Ines (@ines) on LinkedIn", "https://www.linkedin.com/posts/ines-harrow_ice-activity-7100"],
    ["Ines (@ines)", "https://forum.example/t/12"],
  ])("%s: %s", (title, address) => {
    expect(said(title, address)).toBeUndefined();
  });

  it.each([
    ["Ines (@ines) on X", "https://bsky.app/profile/ines.example/post/3kq2xyz", "bsky.app"],
    ["Ines (@ines) on X", "https://x.com.evil.example/ines/status/1", "x.com.evil.example"],
    ["Ines (@ines) on X", "https://evilx.com/ines/status/1", "evilx.com"],
    ["Ines (@ines) on X", "https://x.com:8443/ines/status/1", "x.com"],
    ["Ines (@ines) on X", "https://web.archive.org/web/2025/https://x.com/ines/status/1", "web.archive.org"],
    ["Ines (@ines) on Mastodon", "https://www.threads.com/@ines/post/DGxAbCdEfGh", "www.threads.com"],
    ["Ines (@ines) on Telegram", "https://truthsocial.com/@ines/posts/1", "truthsocial.com"],
    ["Ines (@ines) on X", "https://x.com/eve/status/1", "@eve"],
    ["Ines (@ines)", "https://x.com/eve/status/1", "@eve"],
    ["Ines (@ines.example) on Bluesky", "https://bsky.app/profile/eve.example/post/3kq2xyz", "@eve.example"],
    ["Ines (@ines@social.example) on Mastodon", "https://social.example/@eve/113977", "@eve@social.example"],
    ["Ines (@ines@social.example) on Mastodon", "https://evilsocial.example/@ines/113977", "@ines@evilsocial.example"],
    ["Ines (@ines) on Threads", "https://www.threads.com/@eve/post/DGxAbCdEfGh", "@eve"],
    ["Ines (@ines) on TikTok", "https://www.tiktok.com/@eve/video/7345678901234567890", "@eve"],
    ["Ines (@ines) on Instagram", "https://www.instagram.com/eve/p/DGxYz12AbCd/", "@eve"],
    ["Ines (@ines) on Telegram", "https://t.me/evechannel/12", "@evechannel"],
    ["Ines (@ines) on Truth Social", "https://truthsocial.com/@eve/posts/1", "@eve"],
  ])("not so: %s: %s", (title, address, told) => {
    expect(said(title, address)).toBe(told);
  });
});
