import { type CampaignOptions, campaign } from "./campaign.ts";
import type { Manuscript } from "./draft.ts";

/** What the process is sent. */
export type Wanted = Omit<CampaignOptions, "onBegin">;

/** What it answers: each manuscript before it is read, and how the campaign ended. */
export type Told = { readonly begun: Manuscript } | { readonly done: Awaited<ReturnType<typeof campaign>> };

const tell = (told: Told) => process.send?.(told);

process.once("message", async (wanted: Wanted) => {
  tell({ done: await campaign({ ...wanted, onBegin: (begun) => tell({ begun }) }) });
  process.disconnect();
});
