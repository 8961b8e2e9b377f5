import { posix } from "node:path";
import type { z } from "zod";
import type { Author } from "../article/model.ts";
import type { authorSchema } from "../article/schema/author.ts";
import { isSlug } from "../article/schema/fields.ts";
import type { PictureRef } from "../components/picture.ts";
import { readBody, type Surroundings } from "./body.ts";
import type { PictureDesk } from "./pictures.ts";
import type { TextFile } from "./text-file.ts";
import type { TopicDesk } from "./topics.ts";

type AuthorFile = TextFile<z.output<typeof authorSchema>>;

/** An author before his biography is read, which may link to articles that name him, and before topics have names. */
export interface WrittenAuthor extends Omit<Author, "biography" | "topics"> {
  readonly source: AuthorFile;
}

/** The author; where his file is wrong, what is right of him: articles that name him have not named a stranger. */
export function readAuthor(file: AuthorFile, pictures: PictureDesk): WrittenAuthor {
  const id = posix.basename(file.file, ".md");
  const { right: data, yaml, findings } = file;
  if (!isSlug(id)) findings.add("slug-unusable", undefined, { slug: id });
  const image: PictureRef | undefined =
    data.image === undefined ? undefined : pictures.find(data.image, yaml.spanOf(["image"]), findings);
  return {
    id,
    file: file.file,
    source: file,
    name: data.name ?? id,
    kind: data.kind ?? "person",
    path: `/authors/${id}/`,
    role: data.role,
    email: data.email,
    links: data.links ?? [],
    image,
  };
}

/** The author with what needs all other files to be known. */
export function completeAuthor({ source, ...author }: WrittenAuthor, around: Surroundings, desk: TopicDesk): Author {
  const topics = desk.of(source.right.topics, "topics", source.yaml, source.findings);
  return { ...author, topics, biography: readBody(source, around.language, around) };
}

/** Authors whose name is that of one before them. */
export function warnOfTwins(authors: readonly WrittenAuthor[]): void {
  const files = new Map<string, string>();
  for (const { name, file, source } of authors) {
    const other = files.get(name.toLowerCase());
    if (other === undefined) files.set(name.toLowerCase(), file);
    else source.findings.add("author-name-twice", source.yaml.spanOf(["name"]), { name, other });
  }
}
