/** Runs a mock payment service in a process that may be killed: its arguments are `<folder> <address for events>`. */

import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { secretKey, webhookSecret } from './mock-keys.ts'

const [folder = '', webhookUrl = ''] = process.argv.slice(2)
const { port } = await startPaymentMock({
  folder,
  webhookUrl,
  secretKey,
  webhookSecret,
  publicUrl: () => 'https://shuji.example',
  log: (line) => console.log(line),
})
console.log(port)
