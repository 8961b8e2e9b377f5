import type { Policy, Publication, StaticPage } from "../article/model.ts";

/** The page on which a policy stands, where there is one. */
export function policyPage(policy: Policy, { settings, pages }: Publication): StaticPage | undefined {
  const id = settings.policies[policy];
  return pages.find((page) => page.id === id);
}
