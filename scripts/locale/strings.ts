/** Every word of ours that a reader sees or hears, in one language. */
export interface Strings {
  /** BCP 47 tag of the language these words are in. */
  readonly language: string;
  /** The publication's editors as an opinion's owner: "the editors". */
  readonly theEditors: string;
  readonly opinion: {
    /** "Opinion: the editors" */
    readonly label: (whose: string) => string;
    /** "This is the editors’ view, not reporting." */
    readonly explanation: (whose: string) => string;
    /** Text of the link to the definition page. */
    readonly definition: string;
    readonly end: string;
    /** The notice under the byline, up to the links to each passage. */
    readonly notice: (count: number) => string;
    readonly passage: (number: number) => string;
  };
  readonly keyPoints: { readonly heading: string };
  readonly quote: {
    readonly source: string;
    readonly translatedBy: (who: string) => string;
    readonly original: string;
    readonly anonymous: (reason: string) => string;
    readonly relation: { readonly said: string; readonly wrote: string; readonly testified: string };
  };
  readonly embed: {
    /** "Post on X by California Insider News" */
    readonly group: (platform: string | undefined, author: string) => string;
    readonly kind: (platform: string | undefined) => string;
    readonly end: (number: number | undefined) => string;
    readonly linkInPost: string;
    readonly original: (platform: string | undefined) => string;
    readonly archived: string;
    readonly captured: (date: string) => string;
    readonly transcribed: string;
    readonly transcribedLinked: string;
  };
  readonly figure: {
    readonly licence: string;
    readonly source: string;
    /** Stands for a picture that only decorates, where there is nothing but text. */
    readonly decoration: string;
  };
  /** Recordings, documents and galleries. */
  readonly media: {
    readonly video: string;
    readonly audio: string;
    readonly document: string;
    /** Also the heading under which an author may write one. */
    readonly transcript: string;
    /** @param time such as "2:05" */
    readonly length: (time: string) => string;
    readonly silent: string;
    /** Text of the link to the file itself: "Download: MP4, 2.1 MB" */
    readonly download: (kind: string, size: string) => string;
    readonly pages: (count: number) => string;
    /** The name of a gallery without a title. */
    readonly pictures: (count: number) => string;
  };
  /** What was captured from elsewhere. `type` is one of post, video, audio, map, chart, document, card. */
  readonly captured: {
    /** "Video on YouTube" */
    readonly kind: (type: string, platform: string) => string;
    /** "Video on YouTube: Title", "Post on X by Jane Roe" */
    readonly group: (type: string, platform: string, name: string) => string;
    readonly end: (type: string, number: number | undefined) => string;
    /** The name of the frame that a press loads. */
    readonly frame: (type: string, platform: string, title: string) => string;
    /** "Play video: Title" */
    readonly load: (type: string, title: string) => string;
    /** What a press does. */
    readonly loads: (platform: string) => string;
    /** What the link does that stands in the button's place where scripts do not run. */
    readonly opens: (platform: string) => string;
    readonly original: (type: string, platform: string) => string;
    readonly archived: (date: string) => string;
    readonly gone: (platform: string, date: string | undefined) => string;
    readonly withdrawn: (type: string, platform: string) => string;
    /** How the newsroom knows what is no post and was not captured by a machine. */
    readonly described: string;
    readonly quoting: (author: string) => string;
    /** Under the still of a video or an animation. */
    readonly still: (kind: string) => string;
    /** In the place of the description that nobody has given. */
    readonly undescribed: (kind: string) => string;
  };
  readonly note: {
    readonly label: string;
    /** "Editor’s note: On this series" */
    readonly about: (subject: string) => string;
    readonly end: string;
  };
  readonly update: { readonly label: string; readonly end: string };
  /** What the kinds are called stands under `article`. */
  readonly correction: { readonly end: { readonly [K in "correction" | "clarification" | "retraction"]: string } };
  readonly method: { readonly heading: string; readonly end: string };
  readonly facts: { readonly heading: string; readonly end: string };
  readonly timeline: { readonly heading: string };
  readonly live: {
    /** The type in the kicker of a live article while its coverage goes on, and afterwards. */
    readonly on: string;
    readonly over: string;
    /** What it covers, each before a time: "Live since", "Live from", "until" */
    readonly since: string;
    readonly from: string;
    readonly until: string;
    readonly keyMoments: string;
    /** The mark of an entry that is one. */
    readonly keyMoment: string;
  };
  readonly qa: {
    /** Who speaks, before what he says: "Hanne Veldt:" */
    readonly speaker: (name: string) => string;
    readonly end: string;
  };
  readonly footnotes: {
    readonly heading: string;
    /** Name of a mark in the text, read aloud: "Note 3". */
    readonly mark: (number: number) => string;
    /** Words of the link from a note to one of its marks. */
    readonly back: (mark: number, marks: number) => string;
    /** The same as it is read aloud, where nothing around it says which note it is. */
    readonly backTo: (number: number, mark: number, marks: number) => string;
  };
  readonly type: { readonly [type: string]: string };
  /** The page that says what the labels mean. */
  readonly labels: {
    readonly intro: string;
    /** By article type, and `passage` for a passage of opinion within a report. */
    readonly meaning: { readonly [label: string]: string };
    readonly passage: string;
    readonly retracted: string;
  };
  readonly article: {
    readonly by: string;
    readonly and: string;
    /** Before the names of those who edited an article, and of those who helped to report it. */
    readonly editedBy: string;
    readonly withReportingBy: string;
    readonly published: string;
    readonly updated: string;
    /** Behind the date of the last change, from the second version on. */
    readonly version: (number: number) => string;
    readonly updates: string;
    /** Before the names of the translators. */
    readonly translatedFrom: (language: string) => string;
    readonly translatedBy: string;
    /** A link, behind the names of the translators. */
    readonly readOriginal: string;
    /** Before the languages in which the article can be read as well. */
    readonly alsoIn: string;
    /** How long the article takes to read, beside its date. */
    readonly readingTime: (minutes: number) => string;
    readonly corrections: string;
    /** A link from the top of a corrected article to what was corrected, before the date. */
    readonly corrected: string;
    /** The label of an article that was taken back, and the link to why, before the date. */
    readonly retracted: string;
    readonly correctionKind: { readonly [K in "correction" | "clarification" | "retraction"]: string };
    readonly sources: string;
    /** Before a source that the article is made from. */
    readonly basedOn: string;
    readonly topics: string;
    readonly more: (section: string) => string;
    readonly aboutAuthor: (name: string) => string;
    readonly sponsoredBy: (name: string) => string;
    readonly printedFrom: string;
    readonly draft: string;
  };
  readonly site: {
    readonly skip: string;
    readonly sections: string;
    readonly frontPage: string;
    readonly feed: string;
    readonly feedOf: (name: string) => string;
    readonly older: string;
    readonly newer: string;
    readonly pages: string;
    readonly page: (number: number, count: number) => string;
    readonly about: string;
    /** Before the ways to reach the publication, and before the networks it is on. */
    readonly contact: string;
    readonly elsewhere: string;
    readonly corrections: string;
    readonly correctionsIntro: string;
    readonly noCorrections: string;
    readonly labels: string;
    readonly topic: string;
    readonly author: string;
    /** Before the topics that an author covers. */
    readonly covers: string;
    readonly articlesBy: (name: string) => string;
    readonly articlesOn: (name: string) => string;
    readonly noArticles: string;
    readonly notFound: string;
    readonly notFoundText: string;
    readonly moved: string;
    readonly movedText: string;
    readonly rights: (year: number, name: string) => string;
  };
}
