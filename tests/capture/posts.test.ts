import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlueskyPost } from "../../scripts/capture/bluesky.ts";
import { CaptureFailure } from "../../scripts/capture/failure.ts";
import { readFragment } from "../../scripts/capture/markup.ts";
import { readMastodonPost } from "../../scripts/capture/mastodon.ts";
import { readPage } from "../../scripts/capture/page.ts";
import { plainText } from "../../scripts/capture/plain-text.ts";
import { readXPost } from "../../scripts/capture/x-post.ts";
import { blueskyAnswer, mastodonAnswer, xMarkup } from "./answers.ts";

const read = (html: string) => plainText(readFragment(html));

describe("somebody else's markup", () => {
  it("becomes paragraphs, lines and links", () => {
    const { text, links } = read(
      '<p>One<br>two</p>\n<p>See <a href="https://example.org/a?b=1&amp;c=2">the  list</a>.</p><ul><li>a</li><li>b</li></ul>',
    );
    expect(text).toBe("One\ntwo\n\nSee the list.\n\n• a\n\n• b");
    expect(links).toEqual([{ shown: "the list", url: "https://example.org/a?b=1&c=2" }]);
  });

  it("leaves scripts, styles and frames behind, and every address that can run code", () => {
    const { text, links } = read(
      '<p>Calm<script>alert(1)</script><style>p{}</style><iframe src="https://evil.example/">x</iframe>' +
        '<svg><script>alert(2)</script></svg> <a href="javascript:alert(3)" onclick="alert(4)">water</a></p>',
    );
    expect(text).toBe("Calm water");
    expect(links).toEqual([]);
  });

  it("keeps words that look like markup as words", () => {
    expect(read("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>").text).toBe("<script>alert(1)</script> &amp;");
  });

  it("takes out control characters", () => {
    expect(read("<p>a&#x1b;[31mb\u0007c</p>").text).toBe("a[31mbc");
  });

  it("is refused when it nests without an end, and never fails otherwise", () => {
    expect(() => read("<div>".repeat(5000))).toThrow(CaptureFailure);
    fc.assert(
      fc.property(fc.string(), (html) => {
        const { text } = read(html);
        expect(text).toBe(text.trim());
      }),
    );
  });
});

describe("a post on X", () => {
  it("is read from the markup that X gives", () => {
    expect(readXPost(xMarkup, "1890432100000000000")).toEqual({
      authorName: "Port of Hallam — Harbor (official)",
      authorHandle: "@porthallam",
      authorUrl: "https://x.com/porthallam",
      dir: "ltr",
      lang: "en",
      postedAt: "2025-02-14T16:05:09Z",
      text: "Boats leave at eight & noon.\nTell @harbormaster about #ice https://t.co/aB3dE5fG7h pic.twitter.com/Zx9",
      links: [
        { shown: "@harbormaster", url: "https://x.com/harbormaster" },
        { shown: "#ice", url: "https://x.com/hashtag/ice?src=hash" },
        { shown: "https://t.co/aB3dE5fG7h", url: "https://t.co/aB3dE5fG7h" },
        { shown: "pic.twitter.com/Zx9", url: "https://t.co/Zx9" },
      ],
    });
  });

  it("has only a day where its number tells no time that agrees with it", () => {
    expect(readXPost(xMarkup, "20").postedAt).toBe("2025-02-14");
  });

  it.each([
    ["is empty", ""],
    ["is no post", "<p>Log in to see this post</p>"],
    ["does not say whose it is", '<blockquote class="twitter-tweet"><p>Words</p></blockquote>'],
  ])("is refused where the markup %s", (_what, html) => {
    expect(() => readXPost(html, "20")).toThrow(CaptureFailure);
  });
});

describe("a post on Bluesky", () => {
  const url = "https://bsky.app/profile/ines.example.org/post/3lk";

  it("is read with its links, pictures and what it quotes", () => {
    expect(readBlueskyPost(blueskyAnswer, url)).toEqual({
      type: "post",
      via: "api",
      url,
      authorName: "Ines Harrow",
      authorHandle: "@ines.example.org",
      authorUrl: "https://bsky.app/profile/ines.example.org",
      postedAt: "2025-02-09T07:30:15Z",
      lang: "en",
      text: "Eiszeit ❄️ at the harbor: example.org/ice…\n\nFirst time in six years.",
      links: [{ shown: "example.org/ice…", url: "https://example.org/ice-report" }],
      pictures: [
        { address: "https://cdn.bsky.app/img/1.jpg", kind: "picture", alt: "Ice between two piers" },
        { address: "https://cdn.bsky.app/img/2.jpg", kind: "picture" },
      ],
      quoted: {
        url: "https://bsky.app/profile/hafen.example.org/post/3lj",
        authorName: "Hafen Hallam",
        authorHandle: "@hafen.example.org",
        authorUrl: "https://bsky.app/profile/hafen.example.org",
        postedAt: "2025-02-08T20:00:00Z",
        lang: "de",
        text: "Der Hafen ist zu.",
        links: [],
        pictures: [],
      },
      notes: [],
    });
  });

  it.each([
    ["was deleted", { thread: { $type: "app.bsky.feed.defs#notFoundPost", notFound: true, uri: "at://x" } }],
    ["is blocked", { thread: { $type: "app.bsky.feed.defs#blockedPost", blocked: true, uri: "at://x" } }],
    ["is not in the list", { posts: [] }],
  ])("is gone where it %s", (_what, answer) => {
    expect(() => readBlueskyPost(answer, url)).toThrow(/no such post/);
  });

  it("says that it was not understood, whatever else it gets", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect(() => readBlueskyPost(answer, url)).toThrow(CaptureFailure);
      }),
    );
  });
});

describe("a post on Mastodon", () => {
  const url = "https://social.example/@ines/113977000000000000";

  it("is read as people see it, its long addresses shortened and its warning first", () => {
    expect(readMastodonPost(mastodonAnswer, url)).toEqual({
      type: "post",
      via: "api",
      url,
      authorName: "Ines Harrow",
      authorHandle: "@ines@social.example",
      authorUrl: "https://social.example/@ines",
      postedAt: "2025-02-09T06:12:00Z",
      lang: "en",
      text: "Ice\n\nThe harbor froze over.\nSee example.org/a/very/long/…\n\n#hallam",
      links: [
        { shown: "example.org/a/very/long/…", url: "https://www.example.org/a/very/long/way" },
        { shown: "#hallam", url: "https://social.example/tags/hallam" },
      ],
      pictures: [
        { address: "https://files.social.example/1.png", kind: "picture", alt: "Ice" },
        { address: "https://files.social.example/2-small.png", kind: "animation" },
      ],
      notes: ["It holds a poll, which was not kept."],
    });
  });

  it("says that it was not understood, whatever else it gets", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect(() => readMastodonPost(answer, url)).toThrow(CaptureFailure);
      }),
    );
  });
});

describe("a page", () => {
  const address = "https://news.example/ice";
  const page = (head: string) => readPage({ url: new URL(address), html: `<html lang="en-GB"><head>${head}` }, address);

  it("is a card of what it says of itself", () => {
    const { captured, oembed } = page(
      '<title>No</title><meta property="og:title" content="Ice &amp; water"><meta name="description" content="A &lt;b&gt;report">' +
        '<meta property="og:site_name" content="The News"><meta property="og:image" content="/ice.jpg">' +
        '<meta property="article:published_time" content="2025-02-14T10:00:00+01:00">' +
        '<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed?u=1">',
    );
    expect(captured).toEqual({
      type: "card",
      via: "opengraph",
      url: address,
      title: "Ice & water",
      description: "A <b>report",
      siteName: "The News",
      postedAt: "2025-02-14T09:00:00Z",
      lang: "en-GB",
      pictures: [{ address: "https://news.example/ice.jpg", kind: "picture" }],
      notes: [],
    });
    expect(oembed).toBe("https://news.example/oembed?u=1");
  });

  it("without a title is refused", () => {
    expect(() => page('<meta property="og:description" content="x">')).toThrow(CaptureFailure);
  });

  it("reads whatever it is given without failing in any other way", () => {
    expect(page(`<title>Deep</title>${"<div>".repeat(20_000)}`).captured.title).toBe("Deep");
  });
});
