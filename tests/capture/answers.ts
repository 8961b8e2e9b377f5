/** Answers of ours in the shapes of the platforms' real ones. */

export const xMarkup =
  '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Boats leave at eight &amp; noon.<br>Tell ' +
  '<a href="https://twitter.com/harbormaster?ref_src=twsrc%5Etfw">@harbormaster</a> about ' +
  '<a href="https://twitter.com/hashtag/ice?src=hash&amp;ref_src=twsrc%5Etfw">#ice</a> ' +
  '<a href="https://t.co/aB3dE5fG7h">https://t.co/aB3dE5fG7h</a> <a href="https://t.co/Zx9">pic.twitter.com/Zx9</a></p>' +
  "&mdash; Port of Hallam — Harbor (official) (@porthallam) " +
  '<a href="https://twitter.com/porthallam/status/1890432100000000000?ref_src=twsrc%5Etfw">February 14, 2025</a></blockquote>\n' +
  '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';

export const xAnswer = {
  url: "https://twitter.com/porthallam/status/1890432100000000000",
  author_name: "Port of Hallam",
  author_url: "https://twitter.com/porthallam",
  html: xMarkup,
  width: 550,
  height: null,
  type: "rich",
  cache_age: "3153600000",
  provider_name: "Twitter",
  version: "1.0",
};

export const blueskyAnswer = {
  thread: {
    $type: "app.bsky.feed.defs#threadViewPost",
    post: {
      uri: "at://did:plc:abc/app.bsky.feed.post/3lk",
      cid: "bafy",
      author: { did: "did:plc:abc", handle: "ines.example.org", displayName: "Ines Harrow", labels: [] },
      record: {
        $type: "app.bsky.feed.post",
        createdAt: "2025-02-09T07:30:15.123Z",
        langs: ["en"],
        text: "Eiszeit ❄️ at the harbor: example.org/ice…\n\nFirst time in six years.",
        facets: [
          {
            index: { byteStart: 30, byteEnd: 48 },
            features: [{ $type: "app.bsky.richtext.facet#link", uri: "https://example.org/ice-report" }],
          },
        ],
      },
      embed: {
        $type: "app.bsky.embed.recordWithMedia#view",
        media: {
          $type: "app.bsky.embed.images#view",
          images: [
            {
              thumb: "https://cdn.bsky.app/img/1s.jpg",
              fullsize: "https://cdn.bsky.app/img/1.jpg",
              alt: "Ice between two piers",
            },
            { thumb: "https://cdn.bsky.app/img/2s.jpg", fullsize: "https://cdn.bsky.app/img/2.jpg", alt: "" },
          ],
        },
        record: {
          record: {
            $type: "app.bsky.embed.record#viewRecord",
            uri: "at://did:plc:def/app.bsky.feed.post/3lj",
            author: { did: "did:plc:def", handle: "hafen.example.org", displayName: "Hafen Hallam" },
            value: { text: "Der Hafen ist zu.", createdAt: "2025-02-08T20:00:00.000Z", langs: ["de"] },
          },
        },
      },
      likeCount: 3,
    },
  },
};

export const mastodonAnswer = {
  id: "113977000000000000",
  created_at: "2025-02-09T06:12:00.000Z",
  url: "https://social.example/@ines/113977000000000000",
  language: "en",
  spoiler_text: "Ice",
  visibility: "public",
  content:
    '<p>The harbor froze over.<br />See <a href="https://www.example.org/a/very/long/way" rel="nofollow" target="_blank">' +
    '<span class="invisible">https://www.</span><span class="ellipsis">example.org/a/very/long/</span>' +
    '<span class="invisible">way</span></a></p>' +
    '<p><a href="https://social.example/tags/hallam" class="mention hashtag" rel="tag">#<span>hallam</span></a></p>',
  account: { id: "1", acct: "ines", display_name: "Ines Harrow", url: "https://social.example/@ines" },
  media_attachments: [
    {
      type: "image",
      url: "https://files.social.example/1.png",
      preview_url: "https://files.social.example/1-small.png",
      description: "Ice",
    },
    {
      type: "gifv",
      url: "https://files.social.example/2.mp4",
      preview_url: "https://files.social.example/2-small.png",
      description: null,
    },
  ],
  poll: { id: "9", options: [] },
  reblog: null,
};
