import { expect, it } from "vitest";
import { isWebAddress } from "../../scripts/article/schema/fields.ts";

it("knows an address with letters beyond ASCII, however many others it has looked at", () => {
  for (let number = 0; number < 100_000; number++) isWebAddress(`https://example.org/${number}`);
  expect(isWebAddress("https://bücher.example/ä")).toBe(true);
  expect(isWebAddress("https://example.org/河床")).toBe(true);
});
