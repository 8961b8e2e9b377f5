import { error } from "../entry.ts";

export const keyPointsProblems = {
  "key-points-not-a-list": error(() => ({
    what: "Key points are one list, each point a line or two.",
    why: "They are read aloud, shown as a summary and given to search engines point by point.",
    fix: "Write only list items into the box:\n> [!KEYPOINTS] At a glance\n> - First point\n> - Second point",
  })),
} as const;
