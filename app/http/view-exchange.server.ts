import type { AppLoadContext } from '@remix-run/node'
import { areDemoPeopleOpen } from '#app/domain/person-admin/demo-access.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { hasRules } from '#app/domain/settings/exchange-settings.ts'
import type { Language } from '#app/domain/text.ts'
import { demoAccountWords } from '#app/i18n/demo-accounts.ts'
import { files } from '#app/links.ts'
import { isOpenToOthers } from './open-to-others.ts'

/** What the frame of every page shows of the exchange itself. */
export type ExchangeView = {
  name: string
  tagline: string
  /** Address of its own picture. */
  logo: string | undefined
  contact: { email: string; phone: string; address: string } | undefined
  hasRules: boolean
  /** What everybody must know: accounts whose passwords are public can be used from other machines. */
  warning: { label: string; text: string } | undefined
}

/** Names, picture, contact, rules and warnings of the exchange, in one language. */
export function viewExchange({ exchange }: AppLoadContext, language: Language): ExchangeView {
  const settings = currentSettings(exchange.database)
  const { email, phone, address } = settings.contact
  const contact = { email, phone, address: address[language] || address.zh || address.en }
  return {
    name: settings.name[language],
    tagline: settings.tagline[language],
    logo: settings.logo ? files.logo(settings.logo.sha256) : undefined,
    contact: Object.values(contact).some((each) => each !== '') ? contact : undefined,
    hasRules: hasRules(settings),
    warning:
      areDemoPeopleOpen(exchange) && isOpenToOthers(exchange.config) ? demoAccountWords[language].warning : undefined,
  }
}
