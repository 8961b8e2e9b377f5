import { mapping, text } from "./fields.ts";

/** `content/pages/<id>.md` */
export const pageSchema = mapping(
  { title: text("the page's title"), description: text().optional() },
  "written as `key: value`",
);

export const pageExamples = { title: "title: About us" };
