import { build } from "../../scripts/publish/build.ts";
import { PROJECT } from "../../scripts/publish/project.ts";
import type { Answer, Order } from "./builder.ts";

// Eleventy takes its folders from where the process stands.
process.chdir(PROJECT);

process.on("message", async (order: Order) => process.send?.(await carryOut(order)));

async function carryOut(order: Order): Promise<Answer> {
  try {
    const { problems, site } = await build(order);
    return { problems, pages: site?.pages };
  } catch (error) {
    return { failure: error instanceof Error ? `${error.stack}` : String(error) };
  }
}
