import type { Policy, Publication, StaticPage } from "../article/model.ts";

/** The page on which `publication.yaml` says a policy stands. */
export function policyPage(policy: Policy, publication: Publication): StaticPage | undefined {
  return pageOf(publication.settings.policies[policy], publication);
}

/** The page that says how to reach the publication. */
export function contactPage(publication: Publication): StaticPage | undefined {
  return pageOf(publication.settings.contact?.page, publication);
}

function pageOf(named: string | undefined, { pages }: Publication): StaticPage | undefined {
  return pages.find(({ id }) => id === named);
}
