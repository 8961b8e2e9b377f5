import { fileOf } from "../../../layouts/template.ts";
import { fileAddresses } from "../../../scripts/check/known-addresses.ts";
import { deadLinks } from "../../support/links.ts";
import type { Published } from "../desk.ts";

export function liveLinks({ pages, files, site }: Pick<Published, "pages" | "files" | "site">): readonly string[] {
  const built = pages.map(({ page: { path }, html }) => ({ path, html }));
  const there = [...built.map(({ path }) => fileOf(path)), ...files.map(({ path }) => path), ...fileAddresses(site)];
  return deadLinks(built, there);
}
