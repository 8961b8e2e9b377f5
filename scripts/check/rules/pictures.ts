import { filesOf } from "../../media/derive.ts";
import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { logoOf } from "../../site/brand.ts";
import { onceFor } from "../../site/once-for.ts";
import type { Site } from "../../site/site.ts";
import { type Rule, subject } from "./rule.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every picture of our own that the data names is published, in the size that the data states. */
export const pictures: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const home = site.publication.settings.url;
  const sizes = sizesOf(site);
  return rendered.nodes.flatMap(({ node, types, where }) => {
    const address = node.contentUrl;
    if (typeof address !== "string" || !types.some((type) => isA(type, "ImageObject"))) return [];
    const size = address.startsWith(home) ? sizes.get(`/${address.slice(home.length)}`) : undefined;
    const fault = size ? faultOf(node, size) : "which is not published";
    return fault ? [problem("data-picture", place, { page, where, address, fault })] : [];
  });
};

function faultOf({ width, height }: { readonly [key: string]: unknown }, size: Size): string | undefined {
  if (Number(width) === size.width && Number(height) === size.height) return undefined;
  return `whose size is ${size.width} × ${size.height} pixels and not ${width} × ${height}`;
}

const sizesOf = onceFor(
  (site: Site): ReadonlyMap<string, Size> => new Map(sizedFiles(site).map(({ path, ...size }) => [path, size])),
);

function sizedFiles(site: Site): readonly (Size & { readonly path: string })[] {
  return [...[...site.publication.pictures.values()].flatMap(filesOf), logoOf(site.publication)];
}
