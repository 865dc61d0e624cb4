import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the exchange and the mock payment service know each other by. */
export type PaymentKeys = { secretKey: string; webhookSecret: string }

/** Reads those keys from `DATA_DIR/keys/payment-service.json`; makes them where there are none yet. All processes get the same. */
export function loadPaymentKeys(dataDir: string): PaymentKeys {
  const folder = join(dataDir, 'keys')
  const path = join(folder, 'payment-service.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made: PaymentKeys = {
    secretKey: `sk_test_${randomBytes(24).toString('hex')}`,
    webhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
  }
  try {
    writeFileSync(path, JSON.stringify(made), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  const { secretKey, webhookSecret } = JSON.parse(readFileSync(path, 'utf8')) as Partial<PaymentKeys>
  if (!secretKey || !webhookSecret) throw new Error(`${path} does not hold the keys of the payment service`)
  return { secretKey, webhookSecret }
}
