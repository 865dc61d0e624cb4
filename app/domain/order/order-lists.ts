/** Longest reason and note, in characters. */
export const longestReason = 2_000
