import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteSetting, findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { hashOf } from '../events/event-chain.ts'
import type { Language } from '../text.ts'
import { type ExchangeSettings, logoKey, parseSettings, rulesKey, settingsKey } from './exchange-settings.ts'
import { logoTypeOf, mostLogoBytes } from './logo-rules.ts'
import type { SettingsChange } from './settings-forms.ts'

type Change = { actor: Actor; now?: number }
/** What a change does: the settings after it, and what the event says beyond the fields that differ. */
type Outcome = { after: ExchangeSettings; detail?: Record<string, unknown> }

/**
 * Changes the settings of the exchange, with an event that holds what was and what is. Refused with `stale` where somebody
 * else changed them since `seen`. What changes nothing writes nothing.
 */
export async function changeSettings(
  database: Database,
  change: SettingsChange,
  { actor, now = Date.now() }: Change,
): Promise<void> {
  await save(database, { actor, seen: change.seen, now, action: actions[change.intent] }, async (trx, before) => {
    switch (change.intent) {
      case 'names':
        return {
          after: {
            ...before,
            name: { zh: change.nameZh, en: change.nameEn },
            tagline: { zh: change.taglineZh, en: change.taglineEn },
          },
        }
      case 'contact': {
        const { email, phone, addressZh, addressEn } = change
        return { after: { ...before, contact: { email, phone, address: { zh: addressZh, en: addressEn } } } }
      }
      case 'limits': {
        const { reviewDays, noticeDays, shortNoticeDays, invitationDays, overduePeriods } = change
        const limits = { reviewDays, noticeDays, shortNoticeDays, invitationDays, overduePeriods }
        return { after: { ...before, limits } }
      }
      case 'trading': {
        const { requestDays, approveDays, signDays, payDays, deliverDays, inspectDays, disputeDays } = change
        const days = { requestDays, approveDays, signDays, payDays, deliverDays, inspectDays, disputeDays }
        return { after: { ...before, trading: { ...days, feeBasisPoints: change.feePercent } } }
      }
      case 'rulesZh':
        return changeRules(trx, before, { language: 'zh', text: change.rulesZh, now })
      case 'rulesEn':
        return changeRules(trx, before, { language: 'en', text: change.rulesEn, now })
      case 'removeLogo':
        await deleteSetting(trx, logoKey)
        return { after: { ...before, logo: null } }
    }
  })
}

const actions = {
  names: 'exchange.named',
  contact: 'exchange.contact_changed',
  limits: 'exchange.limits_changed',
  trading: 'exchange.trading_changed',
  rulesZh: 'exchange.rules_changed',
  rulesEn: 'exchange.rules_changed',
  removeLogo: 'exchange.logo_changed',
} as const satisfies Record<SettingsChange['intent'], string>

/**
 * Makes a received file the exchange's picture: PNG, JPEG or WebP by its content, at most `mostLogoBytes`. Refused with
 * `invalid` for anything else. The caller drops the file.
 */
export async function changeLogo(
  database: Database,
  file: { path: string; bytes: number },
  { actor, seen, now = Date.now() }: Change & { seen: number },
): Promise<void> {
  operatorOf(actor)
  if (file.bytes > mostLogoBytes) throw new Refusal('invalid', 'logoTooLarge', { field: 'file' })
  const bytes = await readFile(file.path)
  const mediaType = logoTypeOf(bytes)
  if (!mediaType || (await fileTypeFromBuffer(bytes))?.mime !== mediaType)
    throw new Refusal('invalid', 'logoType', { field: 'file' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await save(database, { actor, seen, now, action: 'exchange.logo_changed' }, async (trx, before) => {
    await upsertSetting(trx, logoKey, bytes.toString('base64'))
    return { after: { ...before, logo: { sha256, mediaType } } }
  })
}

async function save(
  database: Database,
  about: { actor: Actor; seen: number; now: number; action: string },
  change: (trx: Db, before: ExchangeSettings) => Promise<Outcome>,
): Promise<void> {
  const by = operatorOf(about.actor)
  await inTransaction(database.write, async (trx) => {
    const before = parseSettings(await findSetting(trx, settingsKey))
    if (before.revision !== about.seen) throw new Refusal('stale', 'changed')
    const { after, detail = {} } = await change(trx, before)
    const differing = (Object.keys(after) as (keyof ExchangeSettings)[]).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    )
    if (differing.length === 0) return
    await upsertSetting(trx, settingsKey, JSON.stringify({ ...after, revision: before.revision + 1 }))
    const pick = (from: ExchangeSettings) => Object.fromEntries(differing.map((key) => [key, from[key]]))
    await insertEvents(trx, [
      {
        at: about.now,
        actor: by.personId,
        action: about.action,
        subjectKind: 'exchange',
        subjectId: 'settings',
        detail: { before: pick(before), after: pick(after), ...detail },
      },
    ])
  })
}

/** The event keeps the new text whole and the old one by its hash: the event before has that. */
async function changeRules(
  trx: Db,
  before: ExchangeSettings,
  { language, text, now }: { language: Language; text: string; now: number },
): Promise<Outcome> {
  const known = (await findSetting(trx, rulesKey(language))) ?? ''
  if (text === known) return { after: before }
  const isEmpty = text.trim() === ''
  if (isEmpty) await deleteSetting(trx, rulesKey(language))
  else await upsertSetting(trx, rulesKey(language), text)
  return {
    after: { ...before, rulesAt: { ...before.rulesAt, [language]: isEmpty ? null : now } },
    detail: { language, text, beforeSha256: known === '' ? null : hashOf(known) },
  }
}

function operatorOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !may(actor, 'exchange.settings')) throw new Refusal('not_allowed', 'notAllowed')
  return actor
}
