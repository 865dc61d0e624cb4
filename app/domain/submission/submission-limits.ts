/** Longest note, remark or reason of a provider, in characters. */
export const longestNote = 2_000
