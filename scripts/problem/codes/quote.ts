export const quoteProblems = {} as const;
