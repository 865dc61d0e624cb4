import { createHash } from 'node:crypto'

/** What events are about. */
export const subjectKinds = [
  'listing',
  'organisation',
  'source',
  'exchange',
  'person',
  'key',
  'mail',
  'draft',
  'file',
  'submission',
  'resource',
  'opinion',
  'complaint',
  'demand',
  'response',
  'construction',
  'request',
  'offer',
  'order',
  'entitlement',
  'payment',
  'dispute',
  'rating',
  'filed_deal',
  'fit_test',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Kinds of which no page for everybody shows anything: what happens to them makes no kept page old. */
const privateKinds: readonly SubjectKind[] = [
  'person',
  'key',
  'mail',
  'draft',
  'file',
  'opinion',
  'complaint',
  'response',
  'request',
  'offer',
  'order',
  'entitlement',
  'payment',
  'dispute',
  'filed_deal',
  'fit_test',
]

/** Whether what happened may show on a page for everybody. */
export function isPublic(event: Pick<EventEntry, 'subjectKind'>): boolean {
  return !privateKinds.includes(event.subjectKind)
}

/** What one event says; the chain adds its number and hashes. */
export type EventEntry = {
  /** Milliseconds UTC. */
  at: number
  /**
   * Who: `system`, `import`, `demo`, `visitor` (somebody not signed in), `command` (whoever runs commands on the server) or a
   * person's id.
   */
  actor: string
  /** What, as `subject.verb`: `listing.listed`. */
  action: string
  subjectKind: SubjectKind
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

/** What can be wrong with an event: its number does not follow, it names another one before it, its content has changed. */
export type ChainFault = 'number' | 'link' | 'content'

/** What is wrong with an event after the one before it; undefined where nothing is. */
export function faultOf(
  event: ChainedEvent,
  previous: { seq: number; hash: string } | undefined,
): ChainFault | undefined {
  const { hash, ...body } = event
  const before = previous ?? { seq: 0, hash: genesisHash }
  if (body.seq !== before.seq + 1) return 'number'
  if (body.previousHash !== before.hash) return 'link'
  return hashOf(canonicalJson(body)) === hash ? undefined : 'content'
}

/** JSON with sorted keys and no spaces: equal values give equal text, so that a hash can stand for them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    let members = ''
    for (const key of Object.keys(value).sort()) {
      const item = (value as Record<string, unknown>)[key]
      if (item !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(item)}`
    }
    return `{${members}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
