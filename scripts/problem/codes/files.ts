import { error } from "../entry.ts";

export const fileProblems = {
  "content-missing": error((d: { folder: string }) => ({
    what: `There is no folder “${d.folder}”.`,
    why: "A publication is a folder with publication.yaml and articles in it.",
    fix: "Name the folder that holds publication.yaml with --input, or run the command where `content/` lies.",
  })),
  "file-missing": error((d: { name: string }) => ({
    what: `${d.name} is missing.`,
    why: "It says what the publication is called and where it is published; no page can be made without it.",
    fix: "Create it with at least:\nname: The Example\nurl: https://example.org\nlanguage: en\ntimezone: Europe/London",
  })),
  "file-not-utf8": error((d: { encoding: string }) => ({
    what: `This file is not UTF-8 text; from here on it is ${d.encoding}.`,
    why: "Its letters would reach readers as question marks or wrong signs.",
    fix: "Save the file as UTF-8 in your editor and check the words around this place.",
  })),
  "file-control-character": error((d: { code: string }) => ({
    what: `There is an invisible control character (${d.code}) here.`,
    why: "Such characters come from copying and are dropped or misread by browsers, feeds and search engines.",
    fix: "Delete it: put the cursor behind it and press backspace once, or type the line again.",
  })),
  "file-outside": error((d: { path: string }) => ({
    what: `“${d.path}” is a link that leads out of the content folder, or to no file at all.`,
    why: "Only what lies in the content folder is published, so that nothing private can slip in.",
    fix: "Copy the file into the content folder instead of linking to it.",
  })),
  "folder-linked": error((d: { path: string }) => ({
    what: `“${d.path}” is a link to a folder, and nothing in it would be published.`,
    why: "A link can lead out of the content folder, or round in a circle; texts behind it would be missing without a word.",
    fix: "Move the folder here itself, or delete the link.",
  })),
  "file-unnamed": error((d: { path: string }) => ({
    what: `The name of “${d.path}” is not UTF-8, and nothing can be opened by it.`,
    why: "What lies there would be missing from the site without a word.",
    fix: "Give it another name, of small letters, digits and hyphens.",
  })),
  "file-unexpected": error((d: { path: string; suggestion: string }) => ({
    what: `“${d.path}” lies where no text is expected, and would not be published.${d.suggestion}`,
    why: "A text in the wrong place would be missing from the site without a word.",
    fix: "Move it: articles into articles/, authors into authors/, pages into pages/. A text from another program is saved as Markdown, with the ending .md.",
  })),
} as const;
