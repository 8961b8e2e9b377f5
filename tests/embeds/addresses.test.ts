import { describe, expect, it } from "vitest";
import { findProvider, providers, recordKey } from "../../scripts/components/embed/providers/providers.ts";
import { TWENTY } from "../support/embeds.ts";

function keyOf(address: string): string | undefined {
  const found = findProvider(address);
  return found && recordKey(found);
}

/** Spellings of addresses, and the record they lead to. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["https://x.com/janeroe/status/1890123456789012345", "x/1890123456789012345"],
  ["https://X.com/JaneRoe/status/1890123456789012345?s=20&t=abc", "x/1890123456789012345"],
  ["http://twitter.com/janeroe/statuses/1890123456789012345/photo/1", "x/1890123456789012345"],
  ["https://mobile.twitter.com/i/web/status/1890123456789012345", "x/1890123456789012345"],
  ["https://bsky.app/profile/Ines.Example/post/3kq2xyz?ref_src=embed", "bluesky/ines.example_3kq2xyz"],
  ["https://bsky.app/profile/did:plc:abc123/post/3kq2xyz", "bluesky/did-plc-abc123_3kq2xyz"],
  ["https://social.example/@ines/113977123456", "mastodon/social.example_113977123456"],
  ["https://social.example/@ines@other.example/113977123456", "mastodon/social.example_113977123456"],
  ["https://social.example/users/ines/statuses/113977123456", "mastodon/social.example_113977123456"],
  ["https://xn--bcher-kva.example/@ines/113977123456/", "mastodon/xn--bcher-kva.example_113977123456"],
  ["https://youtu.be/dQw4w9WgXcQ?si=tracking", "youtube/dQw4w9WgXcQ"],
  ["https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=1m30s", "youtube/dQw4w9WgXcQ"],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube/dQw4w9WgXcQ"],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "youtube/dQw4w9WgXcQ"],
  ["https://vimeo.com/channels/staffpicks/76979871", "vimeo/76979871"],
  ["https://player.vimeo.com/video/76979871?h=abcdef12", "vimeo/76979871"],
  ["https://www.threads.net/@janeroe/post/DGxAbCdEfGh?xmt=1", "threads/DGxAbCdEfGh"],
  ["https://instagram.com/janeroe/p/DGxYz12AbCd/?igsh=abc", "instagram/DGxYz12AbCd"],
  ["https://www.instagram.com/reels/DGxYz12AbCd/", "instagram/DGxYz12AbCd"],
  ["https://m.facebook.com/story.php?story_fbid=1234567890123&id=42", "facebook/1234567890123"],
  ["https://www.facebook.com/watch/?v=1234567890123", "facebook/1234567890123"],
  ["https://www.facebook.com/waterboard/videos/1234567890123/", "facebook/1234567890123"],
  ["https://fb.watch/aBcD12/", "facebook/aBcD12"],
  ["https://www.tiktok.com/@janeroe/video/7345678901234567890?lang=en", "tiktok/7345678901234567890"],
  ["https://vm.tiktok.com/ZMabc1234/", "tiktok/ZMabc1234"],
  ["https://old.reddit.com/r/hydrology/comments/1abcde/dry_gauge/", "reddit/1abcde"],
  ["https://www.reddit.com/r/hydrology/comments/1abcde/dry_gauge/m1n2o3p/", "reddit/1abcde_m1n2o3p"],
  ["https://redd.it/1abcde", "reddit/1abcde"],
  ["https://m.soundcloud.com/gaugewatch/river-night?utm_source=x", "soundcloud/gaugewatch_river-night"],
  ["https://soundcloud.com/gaugewatch/sets/rivers", "soundcloud/gaugewatch_sets_rivers"],
  ["https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=a", "spotify/episode-4rOoJ6Egrf8K2IrywzwOMk"],
  ["https://datawrapper.dwcdn.net/aBc12/7/", "datawrapper/aBc12"],
  ["https://www.datawrapper.de/_/aBc12/", "datawrapper/aBc12"],
  ["https://embed.documentcloud.org/documents/25555555-water-board-memo/?embed=1", "documentcloud/25555555"],
  ["https://osm.org/#map=14/47.8031/13.0459&layers=C", "openstreetmap/47.8031_13.0459_14"],
  ["https://www.google.de/maps/@47.8031,13.0459,14z", keyOf("https://www.google.com/maps/@47.8031,13.0459,14z") ?? ""],
  ["https://google.co.uk/maps?q=Hallam", keyOf("https://www.google.com/maps?q=Hallam") ?? ""],
  ["https://maps.google.com.au/maps?q=Hallam", keyOf("https://www.google.com/maps?q=Hallam") ?? ""],
  ["https://www.openstreetmap.org/way/12345", "openstreetmap/way-12345"],
];

/** Addresses that look like a platform's and are not. */
const TRICKS = [
  "https://x.com.evil.example/janeroe/status/1890123456789012345",
  "https://evilx.com/janeroe/status/1890123456789012345",
  "https://x.com@evil.example/janeroe/status/1890123456789012345",
  "https://janeroe@x.com/janeroe/status/1890123456789012345",
  "https://x.com:8443/janeroe/status/1890123456789012345",
  "https://x.com./janeroe/status/1890123456789012345",
  "https://х.com/janeroe/status/1890123456789012345",
  "https://evil.example/x.com/janeroe/status/1890123456789012345",
  "https://evil.example/?u=https://x.com/janeroe/status/1890123456789012345",
  "https://evil.example/#https://x.com/janeroe/status/1890123456789012345",
  "https://x.com/janeroe/status/18901234567890123450000",
  "https://x.com/janeroe/status/1e5",
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com/watch?v=dQw4w9WgXc%22",
  "https://www.youtube.com/redirect?q=https://evil.example&v=dQw4w9WgXcQ",
  "https://youtu.be.evil.example/dQw4w9WgXcQ",
  "https://bsky.app/profile/../post/3kq2xyz",
  "https://bsky.app.evil.example/profile/ines.example/post/3kq2xyz",
  "https://127.0.0.1/@ines/113977123456",
  "https://localhost/@ines/113977123456",
  "https://[::1]/@ines/113977123456",
  "https://social.example:3000/@ines/113977123456",
  "https://medium.com/@ines/113977123456",
  "https://www.google.com.evil.example/maps/@47.8031,13.0459,14z",
  "https://www.google.com/search?q=maps",
  "https://www.google.example/maps/@47.8031,13.0459,14z",
  "https://www.google.co.evil/maps/@47.8031,13.0459,14z",
  "https://www.google.de.evil.example/maps/@47.8031,13.0459,14z",
  "https://maps.google.de.evil.example/maps?q=Hallam",
  "https://soundcloud.com/discover/sets/charts",
  "https://open.spotify.com.evil.example/track/4rOoJ6Egrf8K2IrywzwOMk",
];

describe("an address", () => {
  it.each(SPELLINGS)("%s leads to the record %s", (address, key) => {
    expect(keyOf(address)).toBe(key);
  });

  it.each(TRICKS)("%s is no platform's", (address) => {
    expect(findProvider(address)?.provider.id ?? "web").toBe("web");
  });

  it("that is canonical is its own canonical address", () => {
    for (const [address] of SPELLINGS) {
      const url = findProvider(address)?.url ?? "";
      expect(findProvider(url)?.url).toBe(url);
      expect(keyOf(url)).toBe(keyOf(address));
    }
  });

  it("of any other page is a card of that page, without what only tracks its readers", () => {
    const found = findProvider("https://other.example/page?utm_source=feed&id=1&fbclid=2");
    expect(found).toMatchObject({ type: "card", url: "https://other.example/page?id=1", provider: { id: "web" } });
    expect(found?.provider.capture).toEqual({ via: "opengraph" });
  });

  it("of a provider on the public oEmbed list is a card that capture may ask that provider about", () => {
    const found = findProvider("https://www.flickr.com/photos/gauge/5312345678/");
    expect(found).toMatchObject({ type: "card", provider: { id: "web", name: "Flickr" } });
    expect(found?.provider.capture).toMatchObject({ via: "oembed" });
    expect(findProvider("https://www.flickr.com.evil.example/photos/gauge/1/")?.provider.capture).toEqual({
      via: "opengraph",
    });
  });

  it("that is none, or of another kind, leads nowhere", () => {
    for (const address of ["", "x.com/janeroe/status/1", "javascript:alert(1)", "mailto:jane@x.com", "ftp://x.com/a"]) {
      expect(findProvider(address)).toBeUndefined();
    }
  });
});

describe("a provider", () => {
  it.each(providers)("$name loads from its own origin alone, over https, in a sandbox", ({ player }) => {
    if (!player) return;
    expect(new URL(player.origin).origin).toBe(player.origin);
    expect(player.origin).toMatch(/^https:/);
    expect(player.sandbox).toContain("allow-scripts");
    for (const token of player.sandbox) expect(token).not.toMatch(/top-navigation|modals|downloads|pointer-lock/);
  });

  it("is asked for a frame on that origin by every address that has one", () => {
    const addresses = [...SPELLINGS.map(([address]) => address), ...TWENTY.map(({ url }) => url)];
    for (const address of addresses) {
      const found = findProvider(address);
      const frame = found?.provider.player?.address(found);
      if (frame !== undefined) expect(new URL(frame).origin, address).toBe(found?.provider.player?.origin);
    }
  });

  it("has an id of its own", () => {
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
  });
});
