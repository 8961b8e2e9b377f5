import type { Crop, Focus } from "../components/picture.ts";

/** Width by height of each crop that search engines ask for. https://developers.google.com/search/docs/appearance/structured-data/article */
export const RATIOS: { readonly [C in Exclude<Crop, "full">]: number } = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest part of a picture with a ratio, as near around the focus as the edges allow. Whole pixels.
 * @param focus fractions of width and height from the top left
 */
export function cropBox(width: number, height: number, ratio: number, focus: Focus = { x: 0.5, y: 0.5 }): Box {
  const box =
    width / height > ratio
      ? { width: Math.max(1, Math.round(height * ratio)), height }
      : { width, height: Math.max(1, Math.round(width / ratio)) };
  return {
    ...box,
    left: clamp(Math.round(focus.x * width - box.width / 2), width - box.width),
    top: clamp(Math.round(focus.y * height - box.height / 2), height - box.height),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
