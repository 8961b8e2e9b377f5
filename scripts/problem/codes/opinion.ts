export const opinionProblems = {} as const;
