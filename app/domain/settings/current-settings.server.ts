import type { Database } from '#db/client.server.ts'
import { type ExchangeSettings, parseSettings, settingsKey } from './exchange-settings.ts'

const remembered = new WeakMap<object, { text: string | undefined; settings: ExchangeSettings }>()

/** The settings of the exchange as they are now, whichever process changed them last. */
export function currentSettings(database: Pick<Database, 'setting'>): ExchangeSettings {
  const text = database.setting(settingsKey)
  const known = remembered.get(database)
  if (known && known.text === text) return known.settings
  const settings = parseSettings(text)
  remembered.set(database, { text, settings })
  return settings
}
