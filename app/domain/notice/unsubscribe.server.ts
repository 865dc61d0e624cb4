import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { listPreferences, upsertPreferences } from '#db/queries/notices.server.ts'
import { findPerson } from '#db/queries/people.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { type NoticeKind, noticeKinds } from './notice-kinds.ts'

/** The secret in the address that ends mails with notices to one person, without signing in. */
export function unsubscribeToken(key: ExchangeKey, personId: string): string {
  return `${personId}.${key.sign('unsubscribe', personId)}`
}

/** The person whose mails this secret ends, or undefined. */
export function personOfToken(key: ExchangeKey, token: string | undefined): string | undefined {
  const [personId = '', signature = ''] = (token ?? '').split('.', 2)
  return key.isSigned('unsubscribe', personId, signature) ? personId : undefined
}

/**
 * Ends all mails with notices to a person; what waits for a mail goes without. Where they ended before nothing is written.
 * False where there is no such person.
 */
export async function stopNoticeMails(
  database: Database,
  { personId, now = Date.now() }: { personId: string; now?: number },
): Promise<boolean> {
  return inTransaction(database.write, async (trx) => {
    if (!(await findPerson(trx, personId))) return false
    const stopped = (await listPreferences(trx, [personId])).filter(({ delivery }) => delivery === 'none')
    const all = Object.keys(noticeKinds) as NoticeKind[]
    const kinds = all.filter((kind) => !stopped.some((each) => each.kind === kind))
    if (kinds.length === 0) return true
    await upsertPreferences(
      trx,
      personId,
      kinds.map((kind) => ({ kind, delivery: 'none' })),
    )
    await insertEvents(trx, [
      {
        at: now,
        // Whoever has the mail; nobody signed in.
        actor: 'visitor',
        action: 'person.unsubscribed',
        subjectKind: 'person',
        subjectId: personId,
        detail: {},
      },
    ])
    return true
  })
}
