import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newsroom } from "../support/command.ts";
import { copyProgram } from "../support/program.ts";
import { article, BASE } from "../support/publication.ts";

it("makes every page again with the code that is there now, that which reads articles and that which shows them", async () => {
  const { root, site, build } = await newsroom({
    ...BASE,
    "articles/gauge.md": article("The gauge at the weir is dry."),
  });
  const program = join(root, "program 100%20 #1?");
  await copyProgram(program);
  const rewrite = (file: string, before: string, after: string) => {
    const text = readFileSync(join(program, file), "utf8");
    expect(text).toContain(before);
    writeFileSync(join(program, file), text.replace(before, after));
  };
  const page = async (path: string) => {
    const { code, error } = await build([], { program });
    expect(code, error).toBe(0);
    return readFileSync(join(site, path), "utf8");
  };
  expect(await page("index.html")).not.toContain("footer--new");
  rewrite("layouts/footer.tsx", 'class="footer"', 'class="footer footer--new"');
  expect(await page("index.html")).toContain("footer--new");
  rewrite("scripts/article/summary.ts", "DESCRIPTION_LENGTH = 220", "DESCRIPTION_LENGTH = 20");
  expect(await page("2025/03/04/gauge/index.html")).toContain("The gauge at the…");
});
