export const embedProblems = {} as const;
