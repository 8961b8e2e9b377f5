import { keepHeapSmall } from "./heap.ts";
import { claimOutput } from "./output/claim.ts";
import { type Published, Publisher } from "./publisher.ts";

export interface BuildOptions {
  /** Absolute paths. */
  readonly input: string;
  readonly output: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Builds a publication and puts it in the place of the previous site, or reports every problem and changes nothing. */
export async function build({ input, output: folder, now }: BuildOptions): Promise<Published> {
  keepHeapSmall();
  const output = await claimOutput(folder, input);
  try {
    const publisher = await Publisher.open(input, output.site);
    return await publisher.update(output.trees, { now, preview: false });
  } finally {
    await output.release();
  }
}
