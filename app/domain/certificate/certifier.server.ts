import type { Database } from '#db/client.server.ts'
import { currentSettings } from '../settings/current-settings.server.ts'
import type { Issuer } from './certificate-payload.ts'
import type { Signer } from './signer.server.ts'

/** What it takes to issue certificates: the key, and what the exchange calls itself. */
export type Certifier = { signer: Signer; issuer: Issuer }

/** The certifier of an exchange as it is set now. */
export function certifierOf(exchange: {
  database: Pick<Database, 'setting'>
  config: { publicUrl: string | undefined }
  signer: Signer
}): Certifier {
  const { name } = currentSettings(exchange.database)
  return {
    signer: exchange.signer,
    issuer: { name: { zh: name.zh, en: name.en }, url: exchange.config.publicUrl ?? null },
  }
}
