import type { Config } from '#app/config.server.ts'
import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { mailOrigin } from '#app/domain/mail/mail-origin.ts'
import { type NoticeSender, writeNoticeMails } from '#app/domain/notice/notice-mails.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import type { Database } from '#db/client.server.ts'

/** For so long notices are gathered, so that several of one moment make one mail. */
const gathering = 60_000

/** What mails with notices need. */
export type NoticeMailing = {
  database: Database
  key: ExchangeKey
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>
}

/** Makes the mails of notices that are told at once; gives how many. */
export function sendNotices(mailing: NoticeMailing, now = Date.now()): Promise<number> {
  const before = now - gathering
  return writeNoticeMails(mailing.database, { delivery: 'at_once', before, sender: senderOf(mailing), now })
}

/** In whose name the mails of this exchange are written. */
export function senderOf({ database, key, config }: NoticeMailing): NoticeSender {
  return { key, origin: mailOrigin(config), name: currentSettings(database).name }
}
