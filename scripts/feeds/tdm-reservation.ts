import type { OutputFile } from "../site/output.ts";
import type { Site } from "../site/site.ts";

const TDM_RESERVATION = "/.well-known/tdmrep.json";

/**
 * The reservation of rights to text and data mining, where training is refused: what European law asks to be said so that
 * programs can read it. https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240202/
 */
export function tdmReservation({ publication }: Site): readonly OutputFile[] {
  if (publication.settings.crawlers["ai-training"] !== "refuse") return [];
  return [{ path: TDM_RESERVATION, content: `${JSON.stringify([{ location: "/", "tdm-reservation": 1 }])}\n` }];
}
