export const keyPointsProblems = {} as const;
