import { z } from 'zod'

/** Key under which the last check of the record of acts is kept. */
export const auditCheckKey = 'audit-check'

const Check = z.object({
  /** When it was checked. */
  at: z.number(),
  /** Events that are whole. */
  events: z.number(),
  /** Hashes kept beside the database that it was held against. */
  marks: z.number(),
  /** The last whole event. */
  last: z.object({ seq: z.number(), hash: z.string() }).optional(),
  /**
   * What is wrong, if anything. `number`: events are missing, or were put in, before this one. `link`: it does not name the
   * one before it. `content`: it was changed. `cut`: the end is missing. `rewritten`: whole in itself, but not what was
   * there when its hash was kept. `mark`: the kept hashes were changed.
   */
  what: z.enum(['number', 'link', 'content', 'cut', 'rewritten', 'mark']).optional(),
  /** Number of the first event that is wrong. */
  brokenAt: z.number().optional(),
})
export type ChainCheck = z.infer<typeof Check>

/** The last check, as it is kept; undefined before the first. */
export function readCheck(text: string | undefined): ChainCheck | undefined {
  return text === undefined ? undefined : Check.parse(JSON.parse(text))
}
