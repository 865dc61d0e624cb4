import { canonicalJson, hashOf } from '../events/event-chain.ts'

/** What a salt and the hash of a whole content give: shows nothing of it, and fits no other. */
export function commitmentOf(salt: string, wholeHash: string): string {
  return hashOf(`${salt}:${wholeHash}`)
}

/** The hash of a content as anybody may have it: of its canonical JSON, so spaces and the order of names do not count. */
export function contentHashOf(content: unknown): string {
  return hashOf(canonicalJson(content))
}
