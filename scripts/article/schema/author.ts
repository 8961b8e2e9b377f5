import { email, list, mapping, oneOf, text, webAddress } from "./fields.ts";

/** `content/authors/<id>.md`; the body is the biography. */
export const authorSchema = mapping(
  {
    name: text("the author's name"),
    kind: oneOf(["person", "desk"]).optional(),
    role: text().optional(),
    email: email.optional(),
    topics: list(text("a tag"), "a list of tags, such as [harbour, strike]").optional(),
    links: list(webAddress, "a list of addresses").optional(),
    image: text("the path of a picture").optional(),
  },
  "written as `key: value`",
);

export const authorExamples = { name: "name: Jane Roe" };
