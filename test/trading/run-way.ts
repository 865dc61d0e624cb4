/** Takes steps of the way of a trade in a process that may be killed, and the payment service with it. */

import { join } from 'node:path'
import { createPaymentService } from '#app/domain/payment/payment-service.server.ts'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { takeSteps } from '../helpers/take-steps.ts'
import { secretKey, webhookSecret } from '../payment/mock-keys.ts'
import { type Parties, type Service, way } from './way.ts'

const time = { now: Date.parse('2026-11-23T09:00+08:00') }
const mock = await startPaymentMock({
  folder: join(process.argv[2] ?? '', 'service'),
  publicUrl: () => 'http://127.0.0.1:3000',
  secretKey,
  webhookSecret,
  webhookUrl: 'http://127.0.0.1:9/webhooks/stripe',
  log: (line) => console.error(line),
  clock: () => time.now,
  isAutomatic: false,
})
const webhookSecrets = [webhookSecret]
const payments = createPaymentService({ secretKey, webhookSecrets, isOwn: true, address: () => mock.url })
const service: Service = { mock, payments, time }

const steps = Object.fromEntries(
  Object.entries(way).map(([name, take]) => [
    name,
    (place: Parameters<typeof take>[0]) => take({ ...place, ...service }),
  ]),
)
await takeSteps<Parties & Service>(steps)
await mock.close()
