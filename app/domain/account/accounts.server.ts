import type { Database } from '#db/client.server.ts'
import type { EventEntry } from '../events/event-chain.ts'
import { mailOrigin } from '../mail/mail-origin.ts'
import { currentSettings } from '../settings/current-settings.server.ts'
import type { Language } from '../text.ts'
import { networkOf } from './attempt-rules.ts'
import type { ExchangeKey } from './exchange-key.server.ts'

/** What the acts on accounts need of the running exchange. */
export type Accounts = {
  database: Database
  key: ExchangeKey
  config: Parameters<typeof mailOrigin>[0]
}

/** Where somebody acts from. */
export type ActsFrom = {
  /** Address in the network. */
  address: string
  /** What the browser says of itself. */
  agent: string
  /** The secret of the device's own cookie. */
  device: string
}

/** Who signs mails, and what addresses in them begin with. */
export function mailFrame({ config, database }: Accounts, language: Language): { name: string; origin: string } {
  return { name: currentSettings(database).name[language], origin: mailOrigin(config) }
}

/** What is kept of a device for one person: two people's devices cannot be told to be the same. */
export function hashDevice(key: ExchangeKey, personId: string, device: string): string {
  return key.sign('device', `${personId}:${device}`)
}

/** An event about a person. It names the network only so far that events of the same one can be found. */
export function personEvent(
  { key }: Accounts,
  event: {
    action: `person.${string}`
    personId: string
    /** Who did it: the person unless somebody else is named. */
    actor?: string
    at: number
    reason?: string
    from?: Pick<ActsFrom, 'address'>
    detail?: Record<string, unknown>
  },
): EventEntry {
  return {
    at: event.at,
    actor: event.actor ?? event.personId,
    action: event.action,
    subjectKind: 'person',
    subjectId: event.personId,
    ...(event.reason !== undefined && { reason: event.reason }),
    detail: { ...event.detail, ...(event.from && { network: traceOf(key, networkOf(event.from.address)) }) },
  }
}

/** Stands in events for an address that nobody has an account with: the same one is recognised, none can be read. */
export function unknownPerson(key: ExchangeKey, emailKey: string): string {
  return `unknown:${traceOf(key, emailKey)}`
}

function traceOf(key: ExchangeKey, text: string): string {
  return key.sign('attempt', `trace:${text}`).slice(0, 16)
}
