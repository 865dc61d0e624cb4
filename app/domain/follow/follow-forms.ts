import { z } from 'zod'

/** Follows or no longer follows what the address names. */
export const FollowForm = z.object({ intent: z.enum(['follow', 'unfollow']) })

/** Ends one of the own follows. */
export const UnfollowForm = z.object({ id: z.string().min(1, 'required').max(40) })
