/** What stood in the way of one address, told to whoever asked for it. */
interface Told {
  readonly what: string;
  readonly fix: string;
}

interface Entry {
  /**
   * `usage`: the address cannot be captured as it was typed. `gone`: the post is not there any more, or not for everybody.
   * `network`: nothing is known about the post. `answer`: there is an answer, and it cannot be used.
   */
  readonly kind: "usage" | "gone" | "network" | "answer";
  readonly told: (details: { readonly [name: string]: string }) => Told;
}

const BY_HAND =
  "Or keep the post by hand in the article:\n> [!POST] Name (@handle) on Platform, 14 February 2025\n> The words of the post.\n>\n> url: its address";

/** Every failure by its permanent code. */
const failures = {
  "address-unreadable": {
    kind: "usage",
    told: () => ({
      what: "This is not a web address.",
      fix: "Copy the address of one post or page from the browser; it begins with https://.",
    }),
  },
  "address-not-https": {
    kind: "usage",
    told: (d) => ({
      what: `${d.address} does not begin with https://.`,
      fix: "Only encrypted addresses are fetched: anybody on the way could change the words of others. Use the https address of the same page.",
    }),
  },
  "address-credentials": {
    kind: "usage",
    told: () => ({
      what: "The address holds a user name or a password.",
      fix: "Take out what stands before the @, and change that password if it is yours. Only what everybody can see is captured.",
    }),
  },
  "address-port": {
    kind: "usage",
    told: (d) => ({
      what: `${d.address} names the port ${d.port}.`,
      fix: "Only the ordinary port of the web is fetched. Use the public address of the page.",
    }),
  },
  "address-not-public": {
    kind: "usage",
    told: (d) => ({
      what: `${d.host} ${d.host === d.ip ? "is" : `leads to ${d.ip}, which is`} not on the public internet.`,
      fix: "Nothing inside your own network is fetched. Use an address that every reader can open.",
    }),
  },
  "address-not-loopback": {
    kind: "usage",
    told: (d) => ({
      what: `${d.host} leads to ${d.ip}, and BROADSHEET_CAPTURE_ALLOW_LOOPBACK is set.`,
      fix: "That switch is for tests and allows nothing but this machine. Unset it to capture from the internet.",
    }),
  },
  "redirect-refused": {
    kind: "answer",
    told: (d) => ({
      what: `It sends us on to ${d.address}, which is not fetched: ${d.reason}`,
      fix: `Open the address in a browser, and capture the address where it ends. ${BY_HAND}`,
    }),
  },
  "redirect-endless": {
    kind: "answer",
    told: (d) => ({
      what: `It sent us on ${d.count} times without an end.`,
      fix: `Open the address in a browser, and capture the address where it ends. ${BY_HAND}`,
    }),
  },
  "name-unknown": {
    kind: "network",
    told: (d) => ({
      what: `No server is known by the name ${d.host}.`,
      fix: "Look for a slip in the address, and whether this machine is connected to the internet.",
    }),
  },
  "connection-failed": {
    kind: "network",
    told: (d) => ({
      what: `${d.host} could not be reached: ${d.reason}.`,
      fix: "Try again in a few minutes. If other addresses fail as well, this machine has no way to the internet.",
    }),
  },
  "certificate-wrong": {
    kind: "network",
    told: (d) => ({
      what: `${d.host} does not prove who it is: ${d.reason}.`,
      fix: "Somebody may stand between you and the server. Where your own office inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS.",
    }),
  },
  "too-slow": {
    kind: "network",
    told: (d) => ({
      what: `${d.host} did not answer within ${d.seconds} seconds.`,
      fix: "Try again in a few minutes.",
    }),
  },
  "answer-cut-short": {
    kind: "network",
    told: (d) => ({
      what: `The answer of ${d.host} broke off before its end.`,
      fix: "Try again in a few minutes.",
    }),
  },
  "server-busy": {
    kind: "network",
    told: (d) => ({
      what: `${d.host} answers that it is too busy (${d.status}).`,
      fix: `Wait ${d.wait} and try again.`,
    }),
  },
  "server-failed": {
    kind: "network",
    told: (d) => ({
      what: `${d.host} answers with a failure of its own (${d.status}).`,
      fix: "Try again later.",
    }),
  },
  "post-gone": {
    kind: "gone",
    told: (d) => ({
      what: `There is no such post any more, or there never was (${d.host}: ${d.reason}).`,
      fix: `Look for a slip in the address. ${BY_HAND}`,
    }),
  },
  "post-withheld": {
    kind: "gone",
    told: (d) => ({
      what: `The post is not shown to everybody (${d.host}: ${d.reason}).`,
      fix: `It may be private, suspended or withdrawn, or the site asks visitors to sign in. Open it in a browser where you are signed out. ${BY_HAND}`,
    }),
  },
  "answer-refused": {
    kind: "answer",
    told: (d) => ({
      what: `${d.host} refuses to answer (${d.status}).`,
      fix: `Some sites do not answer programs at all. ${BY_HAND}`,
    }),
  },
  "answer-too-large": {
    kind: "answer",
    told: (d) => ({
      what: `The answer of ${d.host} is larger than ${d.limit}.`,
      fix: `That is more than a post or a picture needs. ${BY_HAND}`,
    }),
  },
  "answer-type": {
    kind: "answer",
    told: (d) => ({
      what: `${d.host} sends ${d.type} where ${d.wanted} was expected.`,
      fix: `Is this the address of a post or a page? ${BY_HAND}`,
    }),
  },
  "answer-encoding": {
    kind: "answer",
    told: (d) => ({
      what: `The answer of ${d.host} is not written as it says (${d.encoding}).`,
      fix: `Letters would be wrong, so nothing was kept. ${BY_HAND}`,
    }),
  },
  "answer-malformed": {
    kind: "answer",
    told: (d) => ({
      what: `The answer of ${d.host} cannot be read: ${d.reason}.`,
      fix: `The platform may have changed. ${BY_HAND}`,
    }),
  },
  "picture-unusable": {
    kind: "answer",
    told: (d) => ({
      what: `The picture ${d.address} cannot be kept: ${d.reason}.`,
      fix: "Look at the post in a browser. A picture that cannot be read is not kept by halves.",
    }),
  },
  "needs-token": {
    kind: "answer",
    told: (d) => ({
      what: `${d.reason} Broadsheet has none.`,
      fix: `Keep the post by hand: copy this into the article and fill it in.\n\n> [!POST] Name (@handle) on ${d.platform}, 14 February 2025\n> The words of the post.\n>\n> url: ${d.address}\n> captured: manual`,
    }),
  },
  "needs-no-record": {
    kind: "usage",
    told: (d) => ({
      what: `${d.reason}`,
      fix: "Put the address alone in a paragraph of the article; it needs no record.",
    }),
  },
  "record-broken": {
    kind: "answer",
    told: (d) => ({
      what: `${d.file} is there and is no record that can be read: ${d.reason}.`,
      fix: "Put it right, or remove the file and capture the post again.",
    }),
  },
  "article-unusable": {
    kind: "usage",
    told: (d) => ({
      what: `--article ${d.file} ${d.reason}.`,
      fix: "Name the Markdown file of an article in the content folder, such as --article=content/articles/2025/harbor-bridge.md.",
    }),
  },
} as const satisfies { readonly [code: string]: Entry };

export type FailureCode = keyof typeof failures;
export type FailureKind = Entry["kind"];

/** Why an address was not captured. The message says what happened, and on further lines what to do. */
export class CaptureFailure extends Error {
  readonly code: FailureCode;
  readonly kind: FailureKind;
  readonly what: string;
  readonly fix: string;
  readonly details: { readonly [name: string]: string };

  constructor(code: FailureCode, details: { readonly [name: string]: string } = {}) {
    const { kind, told } = failures[code];
    const { what, fix } = told(details);
    super(`${what}\n${fix}`);
    this.code = code;
    this.details = details;
    this.kind = kind;
    this.what = what;
    this.fix = fix;
  }
}
