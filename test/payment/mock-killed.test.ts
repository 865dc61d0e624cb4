import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '#scripts/build-site.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { clientFor, openListener, openMock } from './mock-world.ts'

const order = { amount: 9_900, currency: 'cny', confirm: true, payment_method: 'pm_card_visa' } as const

test('killed, it finds all that it answered, and goes on telling what it had not told', async () => {
  const folder = temporaryFolder()
  const listener = await openListener()
  listener.status = 503
  const args = ['--import', 'tsx', 'test/payment/run-mock.ts', folder, listener.url]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [port] = await once(createInterface({ input: child.stdout }), 'line')
  const stripe = clientFor(Number(port))
  const held = await stripe.paymentIntents.create({ ...order, capture_method: 'manual' }, { idempotencyKey: 'pay-1' })
  const session = await stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'cny',
    success_url: 'https://shuji.example/kept',
  })
  // Many under way at the moment of its death: each is there as a whole, or not at all.
  const under = Array.from({ length: 40 }, (_, at) =>
    stripe.paymentIntents.create(order, { idempotencyKey: `more-${at}`, maxNetworkRetries: 0 }).then(
      ({ id }) => id,
      () => undefined,
    ),
  )
  await Promise.race(under)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const answered = (await Promise.all(under)).filter((id) => id !== undefined)

  listener.received.length = 0
  listener.status = 200
  const { mock, time, stripe: again } = await openMock({ folder, webhookUrl: listener.url })
  const replayed = await again.paymentIntents.create(
    { ...order, capture_method: 'manual' },
    { idempotencyKey: 'pay-1' },
  )
  expect(replayed).toEqual(held)
  expect((await again.checkout.sessions.retrieve(session.id)).status).toBe('open')
  const { data: intents } = await again.paymentIntents.list({ limit: 100 })
  const { data: charges } = await again.charges.list({ limit: 100 })
  expect(intents.map(({ id }) => id)).toEqual(expect.arrayContaining(answered))
  expect(intents.map(({ latest_charge }) => latest_charge).sort()).toEqual(charges.map(({ id }) => id).sort())
  time.now += 60_000
  await mock.settle()
  const told = new Set(listener.received.map(({ event }) => event.id))
  const events: string[] = []
  for await (const { id } of again.events.list({ limit: 100 })) events.push(id)
  expect(told).toEqual(new Set(events))
  expect(events).toHaveLength(3 * intents.length)
})
