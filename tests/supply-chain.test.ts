import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const PROJECT = new URL("..", import.meta.url).pathname;
const text = (path: string) => readFileSync(join(PROJECT, path), "utf8");

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  /** Needed by nothing but development. */
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: { readonly [name: string]: string };
}

interface Manifest {
  readonly license?: string;
  readonly scripts?: { readonly [name: string]: string };
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

const manifest = JSON.parse(text("package.json")) as Manifest;
const lock = JSON.parse(text("package-lock.json")) as {
  readonly packages: { readonly [path: string]: Locked };
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
/** Those of this machine's platform, with what each says of itself. */
const installed = packages
  .map(([path, locked]) => ({ path, locked, file: join(PROJECT, path, "package.json") }))
  .filter(({ file }) => existsSync(file))
  .map(({ path, locked, file }) => ({ path, locked, own: JSON.parse(readFileSync(file, "utf8")) as Manifest }));

describe("what we depend on", () => {
  const [, section = ""] = text("CONTRIBUTING.md").split("\n## Dependencies\n");
  const [forAll = "", forDevelopment = ""] = section.split("\nFor development only:\n");

  /** The packages that a table names, each with the reason beside it. */
  function named(table: string): readonly (readonly [name: string, reason: string])[] {
    const rows = [...table.matchAll(/^\| (`.+?`) \| (.*) \|$/gm)];
    return rows.flatMap(([, names = "", reason = ""]) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]): [string, string] => [name, reason.trim()]),
    );
  }

  it.each([
    ["to publish", forAll, manifest.dependencies],
    ["to develop", forDevelopment, manifest.devDependencies],
  ])("is named in CONTRIBUTING.md with its reason, and nothing else is: %s", (_, table, dependencies) => {
    const told = named(table);
    expect(told.map(([name]) => name).sort()).toEqual(Object.keys(dependencies).sort());
    for (const [name, reason] of told) expect(reason.split(" ").length, name).toBeGreaterThanOrEqual(3);
  });

  it("is asked for in one exact version, the one that was locked", () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(lock.packages[""]).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });
});

describe("the lockfile", () => {
  it("holds every platform's packages, so that it installs on a Mac as well", () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("knows every package by its bytes, and names no registry's address", () => {
    expect(packages.length).toBeGreaterThan(300);
    for (const [path, { integrity, resolved }] of packages) {
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
      expect(resolved, path).toBeUndefined();
    }
  });
});

describe("installing", () => {
  /** Packages that would run a program of their own when they are installed, with why nobody misses it. */
  const WOULD_RUN: { readonly [name: string]: string } = {
    esbuild: "only saves a start of Node at each run; the program itself comes in a package for each platform",
  };

  it("runs no package's program: npm is told so, and nothing needs it", () => {
    const setting = execFileSync("npm", ["config", "get", "ignore-scripts"], { cwd: PROJECT, encoding: "utf8" });
    expect(setting.trim()).toBe("true");
    const flagged = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    const own = installed.filter(({ path, own: { scripts = {} } }) => {
      const steps = ["preinstall", "install", "postinstall"].some((step) => step in scripts);
      // npm compiles what has such a file without being told to.
      return steps || existsSync(join(PROJECT, path, "binding.gyp"));
    });
    expect([...new Set([...flagged, ...own.map(({ path }) => nameOf(path))])]).toEqual(Object.keys(WOULD_RUN));
  });

  it("leaves us without steps before and after our own commands, which npm would then pass over", () => {
    const names = Object.keys(manifest.scripts ?? {});
    const around = names.filter(
      (name) => /^(?:pre|post)/.test(name) && names.includes(name.replace(/^(?:pre|post)/, "")),
    );
    expect(around).toEqual([]);
    for (const step of ["npm run lint", "npm run types", "vitest run"]) expect(manifest.scripts?.test).toContain(step);
  });
});

describe("licences", () => {
  /** Of what publishes a site: they ask for no more than to be named. */
  const PERMISSIVE = [
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "Python-2.0",
    "PSF-2.0",
  ];
  /** And these, each in its place: typefaces; and a library that is loaded as it is, from a package of its own. */
  const IN_PLACE: readonly (readonly [licence: string, names: RegExp])[] = [
    ["OFL-1.1", /^@fontsource(?:-variable)?\//],
    ["LGPL-3.0-or-later", /^@img\/sharp-/],
  ];
  /** Of what only developers run or read: it changes nothing that anybody publishes. */
  const FOR_DEVELOPMENT = [...PERMISSIVE, "MPL-2.0", "CC-BY-SA-4.0"];

  /** An SPDX expression of licences of which all (AND) or one (OR) must be kept. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
  function isAllowed(expression: string, allowed: readonly string[]): boolean {
    const plain = expression.replace(/^\((.*)\)$/, "$1");
    const among = (licence: string) => allowed.includes(licence);
    return plain.includes(" OR ") ? plain.split(" OR ").some(among) : plain.split(" AND ").every(among);
  }

  it("of all packages are such that we accept, those of other platforms too", () => {
    const refused = packages.filter(([path, { license = "", dev = false }]) => {
      const inPlace = IN_PLACE.filter(([, names]) => names.test(nameOf(path))).map(([licence]) => licence);
      return !isAllowed(license, dev ? FOR_DEVELOPMENT : [...PERMISSIVE, ...inPlace]);
    });
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it("are those that the packages themselves name", () => {
    expect(installed.length).toBeGreaterThan(200);
    for (const { path, locked, own } of installed) expect(own.license, path).toBe(locked.license);
  });

  it("are read as they are meant", () => {
    expect(isAllowed("MIT OR GPL-3.0-only", PERMISSIVE)).toBe(true);
    expect(isAllowed("(MIT AND GPL-3.0-only)", PERMISSIVE)).toBe(false);
    for (const licence of ["", "UNLICENSED", "SEE LICENSE IN LICENSE", "GPL-3.0-only"]) {
      expect(isAllowed(licence, FOR_DEVELOPMENT), licence).toBe(false);
    }
  });

  it("of what lies in the project or goes out with every site are named in the README", () => {
    const [, contribute = ""] = text("README.md").split("\n## Contribute\n");
    expect(text("LICENSE")).toMatch(/^MIT License\n/);
    expect(manifest).toMatchObject({ license: "MIT" });
    expect(contribute).toContain("[MIT licence](LICENSE)");
    const typefaces = packages
      .filter(([, { license, dev }]) => license === "OFL-1.1" && !dev)
      .map(([path]) => nameOf(path));
    expect(typefaces).not.toEqual([]);
    for (const typeface of typefaces) {
      const words = typeface.replace(/^.*\//, "").replaceAll("-", " ");
      expect(contribute.toLowerCase()).toContain(words);
    }
    expect(contribute).toContain("SIL Open Font License");
    const [, vocabulary = ""] = /\((CC BY-SA [\d.]+)\)/.exec(text("scripts/schema-org/release/README.md")) ?? [];
    expect(vocabulary).toBe("CC BY-SA 3.0");
    expect(contribute).toContain(`scripts/schema-org/release/ is under ${vocabulary}`);
    expect(text("CONTRIBUTING.md")).toContain("CC BY-SA 4.0");
  });
});
