import type { AppLoadContext } from '@remix-run/node'
import { mailOrigin } from '#app/domain/mail/mail-origin.ts'
import type { Sender } from '#app/domain/organisation/tell-people.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'

/** In whose name mails about organisations are written, in either language. */
export function senderOf({ exchange }: AppLoadContext): Sender {
  return { origin: mailOrigin(exchange.config), name: currentSettings(exchange.database).name }
}
