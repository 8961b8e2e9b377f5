import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { chmod, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Builder, startBuilder } from "../support/builder.ts";
import { bytes, type Newsroom, NOW_OPTION, newsroom, PROJECT, parametersOf } from "../support/command.ts";
import { article, BASE, type Files, NOW, writeAll } from "../support/publication.ts";

const GAUGE = "articles/2025/gauge.md";
const FILES: Files = { ...BASE, [GAUGE]: article("The gauge is dry.") };

let builder: Builder;
beforeAll(() => {
  builder = startBuilder();
});
afterAll(() => builder.end());

/** Publishes as a command does, in a process that is there already. */
async function publish({ content, site }: Newsroom): Promise<void> {
  const answer = await builder.build({ input: content, output: site, now: NOW });
  expect(answer).toHaveProperty("pages", expect.any(Number));
}

/** A newsroom with a site, and an edit that is not published yet. */
async function edited(): Promise<Newsroom & { readonly before: ReadonlyMap<string, string> }> {
  const room = await newsroom(FILES);
  await publish(room);
  await writeAll(room.content, { [GAUGE]: article("The gauge is wet.") });
  return { ...room, before: bytes(room.site) };
}

describe("two builds into one folder at once", () => {
  it("publish once: one is refused with exit code 3, and the site is that of the other", async () => {
    const { build, content, site, root, before } = await edited();
    const first = spawn("node", parametersOf("build", [`--input=${content}`, `--output=${site}`, NOW_OPTION]), {
      cwd: PROJECT,
      stdio: "ignore",
    });
    const ended = once(first, "exit");
    const hasLock = () => existsSync(`${site}.lock`) && readFileSync(`${site}.lock`, "utf8") !== "";
    while (!hasLock() && first.exitCode === null) await pause(5);
    // In the middle of its work, however fast the machine is.
    first.kill("SIGSTOP");
    const { code, error } = await build();
    expect(error).toMatch(/^error: Another build .* Wait until it ends; if there is none, delete .*site\.lock/);
    expect(code).toBe(3);
    expect(bytes(site)).toEqual(before);
    first.kill("SIGCONT");
    expect(await ended).toEqual([0, null]);
    const after = bytes(site);
    expect(after.get("/2025/03/04/gauge/index.html")).not.toBe(before.get("/2025/03/04/gauge/index.html"));
    expect((await readdir(root)).sort()).toEqual(["content", "site", "site.next"]);
  });
});

describe("a machine that does not give what a build needs", () => {
  it.runIf(process.platform !== "win32")(
    "has no room for a file: it is said what to do, and the next build makes good what is half there",
    async () => {
      const room = await newsroom(FILES);
      const { build, site } = room;
      const other = { output: "../other" };
      // Of every file, as the shell counts: more than a page has, less than a typeface.
      const limited = { ...other, under: ["sh", "-c", 'ulimit -f 30; exec "$@"', "sh"] };
      const { code, error } = await build([], limited);
      expect(error).toMatch(/^error: A file would be larger than this machine allows.*Raise its limit/);
      expect(code).toBe(3);
      expect(existsSync(join(site, "../other"))).toBe(false);
      expect((await build([], other)).code).toBe(0);
      await publish(room);
      expect(bytes(join(site, "../other"))).toEqual(bytes(site));
    },
  );

  it.runIf(process.platform !== "win32")(
    "lets nobody write beside the site: it stays, and it is said which file",
    async () => {
      const { build, site, root, before } = await edited();
      await chmod(root, 0o555);
      onTestFinished(() => chmod(root, 0o755));
      // What root may, no mode forbids.
      const { code, error } = await build([], process.getuid?.() === 0 ? { uid: 65_534 } : {});
      expect(error).toBe(
        `error: There is no permission to read or write: ${site}.lock. Change the rights of that file and its folder, or choose other folders.\n`,
      );
      expect(code).toBe(3);
      expect(bytes(site)).toEqual(before);
    },
  );

  const shared = "/dev/shm";
  const isMounted = existsSync(shared) && statSync(shared).dev !== statSync("/dev").dev;
  it.runIf(isMounted)(
    "has a disk of its own where the site is wanted, which is refused whatever lies in it",
    async () => {
      const { build } = await edited();
      const own = join(shared, `broadsheet-${process.pid}.txt`);
      await writeFile(own, "years of work");
      onTestFinished(() => rm(own));
      const { code, error } = await build([], { output: shared });
      expect(error).toMatch(
        /^error: \/dev\/shm is a disk of its own.* Choose an --output inside it, such as \/dev\/shm\/site\.\n$/,
      );
      expect(code).toBe(3);
      expect(["", ".lock", ".next", ".old"].map((end) => existsSync(`${shared}${end}`))).toEqual([
        true,
        false,
        false,
        false,
      ]);
    },
  );
});

/** Starts a program that sees disks which nobody else does, gone when it ends. */
const WITH_OWN_DISKS = ["unshare", "--user", "--map-root-user", "--mount"] as const;
const [unshare, ...namespaces] = WITH_OWN_DISKS;
const mayMount = spawnSync(unshare, [...namespaces, "mount", "-t", "tmpfs", "tmpfs", tmpdir()]).status === 0;

describe.runIf(mayMount)("a disk", () => {
  it("is full: the site stays, and it is said what to do", async () => {
    const { build, root } = await newsroom(FILES);
    await mkdir(join(root, "disk"));
    await writeFile(join(root, "edited.md"), article("The gauge is wet."));
    const script = `mount -t tmpfs -o size=8m tmpfs "$0/disk" && "$@" 2> /dev/null && cp -r "$0/disk/site" "$0/before" || exit 99
      cp "$0/edited.md" "$0/content/${GAUGE}"
      cat /dev/zero > "$0/disk/other" 2> /dev/null; truncate -s -16K "$0/disk/other"
      "$@"; ended=$?; cp -r "$0/disk/site" "$0/after"; exit $ended`;
    const { code, error } = await build([], {
      output: "../disk/site",
      under: [...WITH_OWN_DISKS, "sh", "-c", script, root],
    });
    expect(error).toMatch(/^error: The disk is full.*Make room and build again; the previous site is untouched\.\n$/);
    expect(code).toBe(3);
    expect(bytes(join(root, "after"))).toEqual(bytes(join(root, "before")));
  });

  it.each([
    ["the site lies", "site"],
    ["its second tree lies", "site.next"],
  ])("cannot be swapped, where %s on a mount: the site stays, and there is a way out", async (_, tree) => {
    const room = await edited();
    const { build, site, root, content } = room;
    await publish(room);
    const before = bytes(site);
    await writeAll(content, { [GAUGE]: article("The gauge is frozen.") });
    const script = 'mount --bind "$0" "$0" && exec "$@"';
    const under = [...WITH_OWN_DISKS, "sh", "-c", script, join(root, tree)];
    const { code, error } = await build([], { under });
    expect(error).toMatch(
      /^error: The output folder cannot be swapped.* mount point.* Choose an --output inside it\.\n$/,
    );
    expect(code).toBe(3);
    expect((await readdir(root)).sort()).toEqual(["content", "site", "site.next"]);
    expect(bytes(site)).toEqual(before);
  });
});

describe("an output that cannot be one", () => {
  it.each([
    ["is the content", ".", /lie one in the other\. Choose a folder beside it\./],
    ["lies in the content", "site", /lie one in the other\. Choose a folder beside it\./],
    ["holds the content", "..", /lie one in the other\. Choose a folder beside it\./],
    ["is a file", "../notes.txt", /notes\.txt is a file where a folder is needed\. Choose another --output\./],
    ["lies in a file", "../notes.txt/site", /lies in something that is a file\. Choose another --output\./],
    ["is a link to the content", "../link", /lie one in the other\. Choose a folder beside it\./],
  ])("is refused with exit code 2 when it %s, and nothing is touched", async (_, output, message) => {
    const { build, root } = await newsroom(FILES);
    await writeFile(join(root, "notes.txt"), "years of work");
    await symlink(join(root, "content"), join(root, "link"));
    const before = bytes(root);
    const { code, error } = await build([], { output });
    expect(error).toMatch(message);
    expect(code).toBe(2);
    expect(bytes(root)).toEqual(before);
  });

  it("may be a link to a folder, whose second tree lies beside that folder", async () => {
    const { build, root } = await newsroom(FILES);
    await mkdir(join(root, "disk/site"), { recursive: true });
    await symlink(join(root, "disk/site"), join(root, "link"));
    expect((await build([], { output: "../link" })).code).toBe(0);
    await writeAll(join(root, "content"), { [GAUGE]: article("The gauge is frozen.") });
    expect((await build([], { output: "../link" })).code).toBe(0);
    expect(readFileSync(join(root, "link/2025/03/04/gauge/index.html"), "utf8")).toContain("frozen");
    expect(lstatSync(join(root, "link")).isSymbolicLink()).toBe(true);
    expect((await readdir(join(root, "disk"))).sort()).toEqual(["site", "site.next"]);
  });
});
