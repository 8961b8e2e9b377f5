import sharp, { type OverlayOptions } from "sharp";
import { TYPEFACE } from "./typeface.ts";

const INK = "#1a1714";
const PAPER = "#fffdf9";
const OPINION = "#8a2b12";

/** What a card says. Pixels. */
export interface CardText {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly label?: string;
  readonly section?: string;
}

/** The first letter of a name in a square, `size` pixels on each side. PNG. Wants `prepareTypeface` first, as all drawing does. */
export async function drawLogo(initial: string, size: number): Promise<Buffer> {
  const side = Math.round(size * 0.6);
  const letter = await words(initial, { width: side, height: side, colour: PAPER });
  const canvas = sharp({ create: { width: size, height: size, channels: 3, background: INK } });
  return canvas
    .composite([{ input: letter, gravity: "centre" }])
    .png()
    .toBuffer();
}

/** A picture made to fit into a small square. PNG. */
export function drawIcon(logo: Buffer, size: number): Promise<Buffer> {
  // A logo of the newsroom's own was measured when it was read, and may be as large as it allows.
  return sharp(logo, { limitInputPixels: false })
    .resize(size, size, { fit: "contain", background: "#00000000" })
    .png()
    .toBuffer();
}

/** PNG. */
export async function drawCard(card: CardText): Promise<Buffer> {
  const rule = (top: number, height: number): OverlayOptions => ({
    input: { create: { width: 1080, height, channels: 3, background: INK } },
    top,
    left: 60,
  });
  const lower: OverlayOptions[] = [];
  if (card.label) {
    const label = await words(card.label, { width: 460, height: 46, colour: PAPER });
    const { width = 0, height = 0 } = await sharp(label).metadata();
    const tab = { create: { width: width + 56, height: 84, channels: 3 as const, background: OPINION } };
    lower.push(
      { input: tab, top: 470, left: 60 },
      { input: label, top: 470 + Math.round((84 - height) / 2), left: 88 },
    );
  }
  if (card.section) {
    const section = await words(card.section, { width: 520, height: 46, colour: INK });
    const { width = 0, height = 0 } = await sharp(section).metadata();
    lower.push({ input: section, top: 470 + Math.round((84 - height) / 2), left: 1140 - width });
  }
  const name = await words(card.name, { width: 1040, height: 190, colour: INK });
  const size = await sharp(name).metadata();
  return sharp({ create: { width: card.width, height: card.height, channels: 3, background: PAPER } })
    .composite([
      rule(60, 12),
      rule(80, 3),
      { input: name, top: 100 + Math.round((330 - size.height) / 2), left: Math.round((1200 - size.width) / 2) },
      rule(430, 3),
      ...lower,
    ])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** Words drawn as large as fits into a box, on nothing. */
async function words(text: string, box: { width: number; height: number; colour: string }): Promise<Buffer> {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const markup = `<span foreground="${box.colour}">${escaped}</span>`;
  return sharp({
    text: { text: markup, font: TYPEFACE, width: box.width, height: box.height, rgba: true, align: "center" },
  })
    .png()
    .toBuffer();
}

/** An icon file that holds one PNG. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
export function icoOf(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
