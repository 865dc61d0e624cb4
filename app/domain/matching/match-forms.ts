import { z } from 'zod'

/** What is done on the page of matches: inviting the provider of one, by its address. */
export const MatchAct = z.object({ intent: z.literal('invite'), organisation: z.string().trim().min(1).max(200) })

/** Behind which rank a page of matches begins: a whole number; anything else is the first page. */
export function readAfterRank(params: URLSearchParams): number {
  const text = params.get('after') ?? ''
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}

/** Where a page of opportunities begins, as it stands in an address: score and demand. */
export function readOpportunityKey(params: URLSearchParams): { score: number; demandId: string } | undefined {
  const found = /^(\d{1,6})~([0-9a-f-]{36})$/.exec(params.get('after') ?? '')
  return found ? { score: Number(found[1]), demandId: found[2] ?? '' } : undefined
}

/** The same written into an address. */
export function writeOpportunityKey({ score, demandId }: { score: number; demandId: string }): URLSearchParams {
  return new URLSearchParams({ after: `${score}~${demandId}` })
}
