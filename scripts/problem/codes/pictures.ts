import { error, warning } from "../entry.ts";

export const pictureProblems = {
  "picture-missing": error((d: { src: string; suggestion: string }) => ({
    what: `There is no picture “${d.src}”.${d.suggestion}`,
    why: "Readers would see an empty frame.",
    fix: "Give the path from this file, such as bridge.jpg beside it, or from the content folder, such as /media/bridge.jpg.",
  })),
  "picture-outside": error((d: { src: string }) => ({
    what: `“${d.src}” lies outside the content folder.`,
    why: "Only files of the content folder are published: nothing private slips in, and nothing is fetched from elsewhere.",
    fix: "Copy the picture into the content folder, if you may publish it, and name it there. For a post, a video or a map, put its address alone in the paragraph.",
  })),
  "picture-unreadable": error((d: { path: string; reason: string }) => ({
    what: `The picture ${d.path} cannot be read: ${d.reason}.`,
    why: "It is broken or cut short, and readers would see half of it or nothing.",
    fix: "Export or download it again and open it once before you put it here.",
  })),
  "picture-format": error((d: { path: string; format: string }) => ({
    what: `${d.path} is ${d.format}, which cannot be published as a picture.`,
    why: "Photographs are made from JPEG, PNG, WebP, AVIF or TIFF; other kinds can carry code or cannot be shown everywhere.",
    fix: "Export it as JPEG (photographs) or PNG (drawings).",
  })),
  "picture-ending": error((d: { path: string; format: string }) => ({
    what: `${d.path} is really ${d.format}; its ending says otherwise.`,
    why: "A file that is not what it says was probably mixed up.",
    fix: `Give it the ending that fits ${d.format}, and look at it once.`,
  })),
  "picture-animated": error((d: { path: string }) => ({
    what: `${d.path} is animated.`,
    why: "Moving pictures distract from the text and make some readers ill; only its first frame would be shown.",
    fix: "Export one frame as a JPEG or PNG.",
  })),
  "picture-too-large": error((d: { path: string; megapixels: string; limit: string }) => ({
    what: `${d.path} has ${d.megapixels} megapixels; the limit is ${d.limit}.`,
    why: "A picture of that size can be a mistake or an attack, and no screen shows it.",
    fix: "Make it smaller: 2,400 pixels in width are enough. If your pictures have to be that large, say so in publication.yaml, such as:\nlargestPicture: 150",
  })),
  "picture-too-narrow": error((d: { path: string; width: string; height: string }) => ({
    what: `${d.path} is ${d.width} pixels wide and ${d.height} high.`,
    why: "In no size that browsers can show would anything of it be left.",
    fix: "Look at it once: it is a strip of a picture, or its sides were mixed up.",
  })),
  "picture-small": warning((d: { width: string; height: string }) => ({
    what: `The lead picture has only ${d.width} × ${d.height} pixels.`,
    why: "Search engines show large pictures from 1,200 pixels in width on, and it will be soft on good screens.",
    fix: "Use a larger original.",
  })),
  "figure-without-picture": error(() => ({
    what: "A [!FIGURE] begins with one picture, and then its caption.",
    why: "A box without a picture would be a caption to nothing.",
    fix: "Write it like this:\n> [!FIGURE]\n> ![What it shows](picture.jpg)\n>\n> The caption.\n>\n> credit: Jane Roe",
  })),
  "figure-without-alt": error(() => ({
    what: "This picture does not say what it shows.",
    why: "People who cannot see it, and search engines, get these words instead of it.",
    fix: "Say it in one sentence in the brackets: ![A steel bridge over a wide river](bridge.jpg).\nIf it only decorates, use [!FIGURE] with the field `decorative: yes`.",
  })),
  "figure-decorative-with-alt": error(() => ({
    what: "This picture says what it shows and is called decorative.",
    why: "Either it tells something, and people who cannot see it must hear what, or it tells nothing.",
    fix: "Take out `decorative: yes`, or empty the brackets: ![](picture.jpg).",
  })),
} as const;
