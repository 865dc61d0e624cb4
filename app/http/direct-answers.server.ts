import type { Exchange } from '#app/exchange.server.ts'
import { listingText, noListing } from './listing-answer.server.ts'

/** A JSON answer that any site may read. */
export type DirectAnswer = { status: number; text: string }

type Direct = {
  path: RegExp
  /** `parts` are what the parentheses in `path` caught. */
  answer: (exchange: Exchange, asked: { parts: string[]; origin: string }) => Promise<DirectAnswer>
}

/**
 * What programs ask for one by one, answered before Remix: finding the route would cost more than the answer. Each is the
 * same function that its route calls, and reads no parameters.
 */
const directAnswers: readonly Direct[] = [
  {
    path: /^\/api\/v1\/listings\/([\w-]+)$/,
    answer: async ({ database }, { parts: [code = ''], origin }) => {
      const text = await listingText(database.read, { code, origin })
      return text ? { status: 200, text } : { status: 404, text: noListing }
    },
  },
]

/** How this path is answered directly; undefined where it is for Remix. */
export function findDirect(path: string) {
  for (const { path: pattern, answer } of directAnswers) {
    const found = pattern.exec(path)
    if (found) return (exchange: Exchange, origin: string) => answer(exchange, { parts: found.slice(1), origin })
  }
  return undefined
}
