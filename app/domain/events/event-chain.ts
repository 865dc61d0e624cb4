import { createHash } from 'node:crypto'

/** What one event says; the chain adds its number and hashes. */
export type EventEntry = {
  /** Milliseconds UTC. */
  at: number
  /** Who: `system`, `import`, `demo` or a person's id. */
  actor: string
  /** What, as `subject.verb`: `listing.listed`. */
  action: string
  subjectKind: 'listing' | 'organisation' | 'source' | 'exchange'
  subjectId: string
  reason?: string
  ruleId?: string
  detail: Record<string, unknown>
}

export type ChainedEvent = {
  seq: number
  at: number
  actor: string
  action: string
  subjectKind: string
  subjectId: string
  reason: string | null
  ruleId: string | null
  detail: string
  previousHash: string
  hash: string
}

/** The hash before the first event. */
export const genesisHash = '0'.repeat(64)

/** Appends events to a chain whose last event is `last`: each carries the hash of the one before it. */
export function chainEvents(
  last: { seq: number; hash: string } | undefined,
  entries: readonly EventEntry[],
): ChainedEvent[] {
  let { seq, hash } = last ?? { seq: 0, hash: genesisHash }
  return entries.map((entry) => {
    const body = {
      seq: ++seq,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      reason: entry.reason ?? null,
      ruleId: entry.ruleId ?? null,
      detail: canonicalJson(entry.detail),
      previousHash: hash,
    }
    hash = hashOf(canonicalJson(body))
    return { ...body, hash }
  })
}

/** Whether an event's own hash is right and it follows the one before. */
export function isChained(event: ChainedEvent, previous: { seq: number; hash: string } | undefined): boolean {
  const { hash, ...body } = event
  const before = previous ?? { seq: 0, hash: genesisHash }
  return body.seq === before.seq + 1 && body.previousHash === before.hash && hashOf(canonicalJson(body)) === hash
}

/** JSON with sorted keys and no spaces: equal values give equal text, so that a hash can stand for them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

/** SHA-256 of a text in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
