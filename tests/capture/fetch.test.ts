import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CaptureFailure } from "../../scripts/capture/failure.ts";
import { fetchSafely } from "../../scripts/capture/fetch.ts";
import { internet, LIMITS, type Network } from "../../scripts/capture/network.ts";
import { fetchJson, fetchPage } from "../../scripts/capture/text.ts";
import { type Handler, loopbackNetwork, misbehave } from "./server.ts";

/** The failure of asking a server that behaves so, for a page unless told otherwise. */
async function failureOf(
  handler: Handler,
  network: Network = loopbackNetwork(),
  ask: (address: string, network: Network) => Promise<unknown> = fetchPage,
): Promise<CaptureFailure> {
  return failure(ask(await misbehave(handler), network));
}

async function failure(promise: Promise<unknown>): Promise<CaptureFailure> {
  const error = await promise.then(
    () => new Error("Nothing was refused."),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CaptureFailure)) throw error;
  return error;
}

const page = { "content-type": "text/html; charset=utf-8" };
const sendTo =
  (location: string): Handler =>
  (_request, response) => {
    response.writeHead(302, { location }).end();
  };

describe("an address that may not be fetched", () => {
  it.each([
    ["no address", "address-unreadable"],
    ["http://example.org/", "address-not-https"],
    ["file:///etc/passwd", "address-unreadable"],
    ["ftp://example.org/", "address-not-https"],
    ["javascript:alert(1)", "address-unreadable"],
    ["https://jane:secret@example.org/", "address-credentials"],
    ["https://example.org:8443/", "address-port"],
    ["https://127.0.0.1/", "address-not-public"],
    ["https://127.1/", "address-not-public"],
    ["https://0x7f000001/", "address-not-public"],
    ["https://2130706433/", "address-not-public"],
    ["https://[::1]/", "address-not-public"],
    ["https://[::ffff:10.0.0.1]/", "address-not-public"],
    ["https://169.254.169.254/latest/meta-data/", "address-not-public"],
    ["https://10.0.0.1/", "address-not-public"],
  ])("%s is refused before anything is sent", async (address, code) => {
    expect((await failure(fetchPage(address, internet))).code).toBe(code);
  });

  it("is refused where its name leads into a private network, even beside a public address", async () => {
    const network: Network = {
      limits: LIMITS,
      resolve: async () => [
        { address: "1.1.1.1", family: 4 },
        { address: "192.168.0.10", family: 4 },
      ],
    };
    const refused = await failure(fetchPage("https://rebind.example/", network));
    expect(refused.what).toBe("rebind.example leads to 192.168.0.10, which is not on the public internet.");
  });

  it("is looked up once, and the checked address is the one connected to", async () => {
    const seen: string[] = [];
    const origin = await misbehave((request, response) => {
      seen.push(request.headers.host ?? "");
      response.writeHead(200, page).end("<title>Here</title>");
    });
    const { port } = new URL(origin);
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    let asked = 0;
    const network: Network = {
      ...loopbackNetwork(),
      resolve: async () => (answers[asked++] ?? []).map((address) => ({ address, family: 4 })),
    };
    // With the switch, only this machine's own names may have a port.
    await fetchPage(`http://localhost:${port}/`, network);
    expect(asked).toBe(1);
    expect(seen).toEqual([`localhost:${port}`]);
    expect((await failure(fetchPage(`http://localhost:${port}/`, network))).code).toBe("address-not-public");
  });

  it("is refused while the switch for tests is on, if it is not this machine", async () => {
    const network = loopbackNetwork({}, { "example.org": ["1.1.1.1"] });
    expect((await failure(fetchPage("https://example.org/", network))).code).toBe("address-not-loopback");
  });
});

describe("a server that sends us elsewhere", () => {
  it.each([
    ["https://10.0.0.1/", "10.0.0.1 is not on the public internet."],
    ["https://[fd00::1]/", "which is not on the public internet."],
    ["http://example.org/", "does not begin with https://"],
    ["file:///etc/passwd", "This is not a web address."],
    ["https://jane:secret@example.org/", "user name or a password"],
    ["https://example.org:22/", "names the port 22"],
  ])("to %s is refused, with the reason", async (location, reason) => {
    const refused = await failureOf(sendTo(location));
    expect(refused.code).toBe("redirect-refused");
    expect(refused.what).toContain(reason);
    expect(refused.message).not.toContain("secret");
  });

  it("in a circle is left", async () => {
    let asked = 0;
    const refused = await failureOf((_request, response) => {
      asked++;
      response.writeHead(301, { location: "/again" }).end();
    });
    expect(refused.code).toBe("redirect-endless");
    expect(asked).toBe(6);
  });

  it("without saying where is malformed", async () => {
    expect((await failureOf((_request, response) => response.writeHead(302).end())).code).toBe("answer-malformed");
  });

  it("on the same server is followed, without cookies or a referrer", async () => {
    const headers: unknown[] = [];
    const origin = await misbehave((request, response) => {
      headers.push(request.headers.cookie, request.headers.referer, request.headers.authorization);
      if (request.url === "/") response.writeHead(302, { location: "/there", "set-cookie": "a=b" }).end();
      else response.writeHead(200, page).end("<p>There</p>");
    });
    const { url, html } = await fetchPage(origin, loopbackNetwork());
    expect([url.pathname, html]).toEqual(["/there", "<p>There</p>"]);
    expect(headers.filter((value) => value !== undefined)).toEqual([]);
  });
});

describe("an answer that cannot be used", () => {
  it("is left when it has no end", async () => {
    const refused = await failureOf(
      (_request, response) => {
        response.writeHead(200, page);
        const more = () => {
          while (response.write("x".repeat(65_536)));
        };
        response.on("drain", more);
        more();
      },
      loopbackNetwork({ bytes: { ...LIMITS.bytes, page: 1_000_000 } }),
    );
    expect(refused.code).toBe("answer-too-large");
  });

  it("is left at once when it says that it is too large", async () => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { ...page, "content-length": "99999999999" });
      response.write("x");
    });
    expect(refused.code).toBe("answer-too-large");
  });

  it("is left when it unpacks to far more than it is", async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000));
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { ...page, "content-encoding": "gzip" }).end(bomb);
    });
    expect(refused.code).toBe("answer-too-large");
  });

  it.each([
    ["gzip", Buffer.from("this is no gzip")],
    ["br", Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ["deflate", Buffer.from("neither")],
    ["zstd", Buffer.from("unknown")],
    ["gzip", gzipSync("a page that was cut short ".repeat(50)).subarray(0, 40)],
  ])("is refused when it is not packed as %s", async (encoding, body) => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { ...page, "content-encoding": encoding }).end(body);
    });
    expect(refused.code).toBe("answer-encoding");
  });

  it("is left when it only drips", async () => {
    const refused = await failureOf(
      (_request, response) => {
        response.writeHead(200, page);
        const drip = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(drip));
      },
      loopbackNetwork({ totalMs: 300 }),
    );
    expect(refused.code).toBe("too-slow");
  });

  it.each(["before", "after"])("is left when the server falls silent %s it begins to answer", async (when) => {
    const refused = await failureOf(
      (_request, response) => {
        if (when === "after") response.writeHead(200, page).write("<p>");
      },
      loopbackNetwork({ idleMs: 100 }),
    );
    expect(refused.code).toBe("too-slow");
  });

  it("is refused when it breaks off", async () => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { ...page, "content-length": "1000" });
      response.write("<p>half", () => response.socket?.destroy());
    });
    expect(refused.code).toBe("answer-cut-short");
  });

  it("is refused when nobody listens", async () => {
    expect((await failure(fetchPage("http://127.0.0.1:1/", loopbackNetwork()))).code).toBe("connection-failed");
  });

  it("is refused when its headers are huge", async () => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { ...page, "x-much": "x".repeat(40_000) }).end("<p>");
    });
    expect(refused.code).toBe("answer-malformed");
  });

  it("is refused when it is no HTTP", async () => {
    const refused = await failureOf((request) => {
      request.socket.end("SSH-2.0-OpenSSH\r\n");
    });
    expect(refused.code).toBe("answer-malformed");
  });

  it.each(["application/pdf", "image/png", ""])("is refused as a page when its type is “%s”", async (type) => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, type === "" ? {} : { "content-type": type }).end("%PDF");
    });
    expect(refused.code).toBe("answer-type");
  });

  it("is refused as JSON when it is a page", async () => {
    const refused = await failureOf(
      (_request, response) => response.writeHead(200, page).end("<p>"),
      loopbackNetwork(),
      fetchJson,
    );
    expect(refused.what).toContain("sends text/html where JSON was expected");
  });

  it("is refused when its JSON is broken", async () => {
    const refused = await failureOf(
      (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"a":'),
      loopbackNetwork(),
      fetchJson,
    );
    expect(refused.code).toBe("answer-malformed");
  });

  it.each([
    ["utf-8", Buffer.from([0x3c, 0x70, 0x3e, 0xe9])],
    ["klingon", Buffer.from("<p>")],
  ])("is refused when it is not written in %s", async (charset, body) => {
    const refused = await failureOf((_request, response) => {
      response.writeHead(200, { "content-type": `text/html; charset=${charset}` }).end(body);
    });
    expect(refused.code).toBe("answer-encoding");
  });

  it("is read in the letters that it names", async () => {
    const origin = await misbehave((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(Buffer.from('<meta charset="windows-1252"><p>Caf\xe9</p>', "latin1"));
    });
    expect((await fetchPage(origin, loopbackNetwork())).html).toContain("<p>Café</p>");
  });

  it.each([
    [404, "post-gone", "gone"],
    [410, "post-gone", "gone"],
    [401, "post-withheld", "gone"],
    [403, "post-withheld", "gone"],
    [451, "post-withheld", "gone"],
    [400, "answer-refused", "answer"],
    [429, "server-busy", "network"],
    [503, "server-busy", "network"],
    [500, "server-failed", "network"],
  ])("with the status %i of an interface means %s", async (status, code, kind) => {
    const refused = await failureOf(
      (_request, response) => response.writeHead(status, { "retry-after": "120" }).end("{}"),
      loopbackNetwork(),
      fetchJson,
    );
    expect([refused.code, refused.kind]).toEqual([code, kind]);
    if (status === 429) expect(refused.fix).toBe("Wait 2 minutes and try again.");
  });
});

describe("a picture", () => {
  it("may come without a type of its own", async () => {
    const origin = await misbehave((_request, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" }).end("bytes");
    });
    expect((await fetchSafely(origin, "picture", loopbackNetwork())).bytes.toString()).toBe("bytes");
  });
});
