import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const PROJECT = new URL("..", import.meta.url).pathname;

describe("the order of the folders", () => {
  /** What the linter says of a project with one more file, which has this import. */
  function lint(path: string, target: string): string {
    const folder = mkdtempSync(join(tmpdir(), "broadsheet-lint-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(PROJECT, ".biome.json"), join(folder, ".biome.json"));
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `import { thing } from "${target}";\n\nexport const other = thing;\n`);
    const biome = join(PROJECT, "node_modules/.bin/biome");
    const { stdout, stderr } = spawnSync(biome, ["lint", "--vcs-enabled=false", path], {
      cwd: folder,
      encoding: "utf8",
    });
    return stdout + stderr;
  }

  it.each([
    ["scripts/source/x.ts", "../components/block.ts"],
    ["scripts/components/quote/x.ts", "../../article/model.ts"],
    ["scripts/json-ld/x.ts", "../feeds/atom.tsx"],
    ["scripts/html/x.ts", "../source/block.ts"],
    ["scripts/site/x.ts", "../../layouts/views.tsx"],
    ["scripts/read/x.ts", "@11ty/eleventy"],
    ["scripts/publish/x.ts", "../capture/fetch.ts"],
    ["scripts/guide/x.ts", "../publish/build.ts"],
    ["scripts/read/x.ts", "../capture/fetch.ts"],
    ["scripts/components/embed/x.ts", "../../capture/fetch.ts"],
  ])("is held by the linter: %s may not import %s", (path, target) => {
    expect(lint(path, target)).toContain("Imports point down only");
  });

  it("lets imports point down", () => {
    expect(lint("scripts/feeds/x.ts", "../site/site.ts")).not.toContain("Imports point down only");
  });
});

describe("the project stands alone", () => {
  it("names nothing outside itself", () => {
    const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: PROJECT,
      encoding: "utf8",
    });
    const texts = files
      .split("\n")
      .filter((path) => /\.(?:tsx?|md|json|ya?ml|css)$/.test(path) && path !== "tests/project.test.ts");
    const outside = texts.filter((path) =>
      /\.\.\/shared\/|\/work\/|\/home\//.test(readFileSync(PROJECT + path, "utf8")),
    );
    expect(outside).toEqual([]);
  });
});
