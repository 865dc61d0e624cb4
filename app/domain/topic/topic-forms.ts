import { z } from 'zod'

const topic = z.string().regex(/^[0-9a-f]{32}$/, 'required')

/** Follows or no longer follows a topic. */
export const TopicFollowForm = z.object({
  intent: z.enum(['follow', 'unfollow']),
  topic,
})

/** Puts a topic on the dataset construction list. */
export const TopicConstructForm = z.object({ intent: z.literal('construct'), topic })
