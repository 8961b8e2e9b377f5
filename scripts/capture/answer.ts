import { z } from "zod";
import { CaptureFailure } from "./failure.ts";

/** Facts that many platforms leave out, or set to null, or spell in another type: read where they are what they should be. */
export const text = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? undefined);
export const size = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
  ])
  .nullish()
  .catch(undefined)
  .transform((value) => (value && Number.isInteger(value) && value > 0 ? value : undefined));

/**
 * An answer in the shape that is needed; what else it holds is left out.
 * @throws CaptureFailure
 */
export function readAnswer<Schema extends z.ZodType>(schema: Schema, answer: unknown, host: string): z.output<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(".") ?? "";
  const reason = where === "" ? "it has another shape than expected" : `“${where}” is missing or of another kind`;
  throw new CaptureFailure("answer-malformed", { host, reason });
}
