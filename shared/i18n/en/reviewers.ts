export const reviewers = {};
