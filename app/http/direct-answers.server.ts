import type { Exchange } from '#app/exchange.server.ts'
import { type JsonAnswer, listingsText } from './list-answer.server.ts'
import { listingText, noListing } from './listing-answer.server.ts'

type Asked = { params: URLSearchParams; origin: string }

type Direct = {
  path: RegExp
  /** `parts` are what the parentheses in `path` caught. */
  answer: (exchange: Exchange, asked: Asked & { parts: string[] }) => Promise<JsonAnswer>
}

/**
 * What programs ask for again and again, answered before Remix: finding the route and passing on the answer would cost more
 * than a listing, and half as much as a search. Each is the same function that its route calls; any site may read it.
 */
const directAnswers: readonly Direct[] = [
  {
    path: /^\/api\/v1\/listings\/([\w-]+)$/,
    answer: async ({ database }, { parts: [code = ''], origin }) => {
      const text = await listingText(database.read, { code, origin })
      return text ? { status: 200, text } : { status: 404, text: noListing }
    },
  },
  { path: /^\/api\/v1\/listings$/, answer: listingsText },
]

/** How this path is answered directly; undefined where it is for Remix. */
export function findDirect(path: string) {
  for (const { path: pattern, answer } of directAnswers) {
    const found = pattern.exec(path)
    if (found) return (exchange: Exchange, asked: Asked) => answer(exchange, { ...asked, parts: found.slice(1) })
  }
  return undefined
}
