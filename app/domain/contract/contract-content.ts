import { z } from 'zod'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { OrderTerms } from '../order/order-terms.ts'
import { libraryVersion, writeClauses } from './clause-library.ts'
import { type ContractKind, contractKindOf, contractKinds } from './contract-kinds.ts'
import { fillingOf } from './fill-clauses.ts'
import { toOdrl } from './odrl.ts'
import { saySentences, sentenceKinds } from './rule-sentences.ts'
import { usageRules } from './usage-rules.ts'

const words = { zh: z.string().min(1), en: z.string().min(1) }

/** A contract whole; its canonical JSON is what is hashed, and the hash is what is signed. */
export const ContractContent = z.strictObject({
  is: z.literal('shuji-contract'),
  version: z.literal(1),
  number: z.string().max(40),
  order: z.string().max(40),
  kind: z.enum(contractKinds.map(({ code }) => code) as [ContractKind, ...ContractKind[]]),
  /** Version of the clause library. */
  library: z.string().max(40),
  exchange: z.strictObject(words),
  drawnAt: z.iso.datetime(),
  terms: OrderTerms,
  /** The rules of use in plain words; ids are those of the policy. */
  sentences: z.array(z.strictObject({ id: z.string(), kind: z.enum(sentenceKinds), ...words })),
  chapters: z.array(
    z.strictObject({
      id: z.string(),
      ...words,
      clauses: z.array(z.strictObject({ id: z.string(), ...words })).min(1),
    }),
  ),
  /** ODRL 2.2 agreement as JSON-LD. */
  policy: z.record(z.string(), z.unknown()),
})
export type ContractContent = z.infer<typeof ContractContent>

/** Writes a contract: all of it follows from the terms. */
export function writeContract(given: {
  number: string
  order: string
  exchange: { zh: string; en: string }
  terms: OrderTerms
  /** Milliseconds UTC. */
  now: number
}): ContractContent {
  const { number, order, exchange, terms, now } = given
  const rules = usageRules(terms)
  const sentences = saySentences(rules)
  // Through the schema: what would not be read back is not signed.
  return ContractContent.parse({
    is: 'shuji-contract',
    version: 1,
    number,
    order,
    kind: contractKindOf(terms),
    library: libraryVersion,
    exchange,
    drawnAt: new Date(now).toISOString(),
    terms,
    sentences,
    chapters: writeClauses(terms, fillingOf(terms, { sentences, exchange })),
    policy: toOdrl(rules, { number, terms }),
  })
}

/** SHA-256 of the canonical JSON of a contract. */
export function contractHash(content: unknown): string {
  return hashOf(canonicalJson(content))
}
