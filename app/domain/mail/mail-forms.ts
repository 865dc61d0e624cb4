import { z } from 'zod'

/** What the mailbox's buttons send. */
export const MailAct = z.object({ intent: z.enum(['retry', 'drop']) })

/** Parts of the outbox that can be hurried: the mail, and what goes into the search index. */
export const outboxTopics = ['mail', 'search.listing', 'search.demand', 'match.demand', 'match.listing'] as const
export const HurryOutbox = z.object({ topic: z.enum(outboxTopics) })
