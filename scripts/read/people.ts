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

export function readAuthor(file: AuthorFile, pictures: PictureDesk): WrittenAuthor | undefined {
  const id = posix.basename(file.file, ".md");
  if (!isSlug(id)) file.findings.add("slug-unusable", undefined, { slug: id });
  if (!file.settings || !isSlug(id)) return undefined;
  const { data, yaml } = file.settings;
  const image: PictureRef | undefined =
    data.image === undefined ? undefined : pictures.find(data.image, yaml.spanOf(["image"]), file.findings);
  return {
    id,
    file: file.file,
    source: file,
    name: data.name,
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
  const { settings, findings } = source;
  const topics = settings ? desk.of(settings.data.topics, "topics", settings.yaml, findings) : [];
  return { ...author, topics, biography: readBody(source, around.language, around) };
}
