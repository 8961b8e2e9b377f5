import { list, mapping, oneOf, text, webAddress } from "./fields.ts";

/** `content/authors/<id>.md`; the body is the biography. */
export const authorSchema = mapping(
  {
    name: text("the author's name"),
    kind: oneOf(["person", "desk"]).optional(),
    role: text().optional(),
    email: text("an e-mail address")
      .refine((value) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value), { error: "an e-mail address" })
      .optional(),
    topics: list(text("a tag"), "a list of tags, such as [harbour, strike]").optional(),
    links: list(webAddress, "a list of addresses").optional(),
    image: text("the path of a picture").optional(),
  },
  "written as `key: value`",
);

export const authorExamples = { name: "name: Jane Roe" };
