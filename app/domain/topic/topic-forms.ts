import { z } from 'zod'

/** Follows or no longer follows a topic. */
export const TopicFollowForm = z.object({
  intent: z.enum(['follow', 'unfollow']),
  topic: z.string().regex(/^[0-9a-f]{32}$/, 'required'),
})
