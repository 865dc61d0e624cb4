/** Most things one person may follow. */
export const mostFollows = 200
