import { attributes, type BuiltPage } from "./site-files.ts";

/** Links and files that a page names within the site and that are not there, and fragments that no element has. */
export function deadLinks(pages: readonly BuiltPage[], files: readonly string[]): readonly string[] {
  const known = new Set(files);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap(({ path, html }) => {
    const named = [
      ...attributes(html, "a", "href"),
      ...attributes(html, "link", "href"),
      ...attributes(html, "img", "src"),
      ...["video", "audio", "source", "track"].flatMap((element) => attributes(html, element, "src")),
      ...attributes(html, "video", "poster"),
      ...[...attributes(html, "img", "srcset"), ...attributes(html, "source", "srcset")].flatMap((set) =>
        set.split(", ").map((candidate) => candidate.split(" ")[0] ?? ""),
      ),
    ];
    return named
      .filter((address) => /^[/#]/.test(address))
      .flatMap((address) => {
        const [target = "", fragment] = address.split("#");
        const file = target === "" ? undefined : decodeURI(target.endsWith("/") ? `${target}index.html` : target);
        if (file !== undefined && !known.has(file)) return [`${path} → ${address}`];
        const page = file === undefined ? html : byPath.get(target)?.html;
        const isThere = fragment === undefined || page === undefined || page.includes(` id="${fragment}"`);
        return isThere ? [] : [`${path} → ${address}: no such part`];
      });
  });
}
