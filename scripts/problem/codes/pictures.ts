export const pictureProblems = {} as const;
