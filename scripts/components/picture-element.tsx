import type { VNode } from "preact";
import type { RenderContext } from "./component.ts";
import type { Picture, PictureFile } from "./picture.ts";

interface Props {
  readonly picture: Picture;
  /** Empty for a decorative picture. */
  readonly alt: string;
  /** How wide the picture is shown, for the browser's choice of file. */
  readonly sizes: string;
  /** The picture is seen first and must not wait. */
  readonly first?: boolean;
  readonly context: Pick<RenderContext, "href">;
}

/** A picture in every type and width the site has of it; its place is kept free while it loads. */
export function PictureElement({ picture, alt, sizes, first = false, context }: Props): VNode {
  const last = picture.sources.at(-1);
  const srcset = (files: readonly PictureFile[]) =>
    files.map(({ path, width }) => `${context.href(path)} ${width}w`).join(", ");
  return (
    <picture>
      {picture.sources.slice(0, -1).map(({ type, files }) => (
        <source type={type} srcset={srcset(files)} sizes={sizes} />
      ))}
      <img
        src={context.href(picture.fallback.path)}
        srcset={last && srcset(last.files)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={first ? undefined : "lazy"}
        decoding="async"
        fetchpriority={first ? "high" : undefined}
      />
    </picture>
  );
}
