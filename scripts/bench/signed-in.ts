import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { hashDevice } from '#app/domain/account/accounts.server.ts'
import { hashPassword } from '#app/domain/account/passwords.server.ts'
import { startSession } from '#app/domain/account/sessions.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { insertPerson, upsertKnownDevice } from '#db/queries/people.server.ts'
import { browserAgent, load, manySearches } from './load.ts'
import { serveExchange } from './serve.ts'
import { type Bench, printRatio, quantile, round } from './set-up.ts'

const password = 'one of the bench, 测量用的口令'
const signIns = 30
const guessers = 50

/**
 * What a person who is signed in pays for the catalogue, against a visitor who gets a page of their own; and what it costs
 * others, and whoever signs in, that fifty connections guess passwords. Each guess comes from a network and is at an account
 * of its own, so that as many as possible are worked out. People sign in while the catalogue is read, with guesses and
 * without.
 */
export async function benchSignedIn(bench: Bench): Promise<void> {
  const served = await serveExchange({ ...bench, config: { ...bench.config, trustProxy: '1' } }, { isKeeping: false })
  const { url } = served
  try {
    const people = await makePeople(bench, 1 + 4 * signIns)
    const session = await sessionOf(bench, people[0]?.id ?? '')
    const html = { 'user-agent': browserAgent, accept: 'text/html' }
    const searches = manySearches('/catalogue').map((path) => ({ path }))
    const read = (headers: Record<string, string>) => load({ url, addresses: searches, headers })
    await read(html)
    const visitor = await read(html)
    const person = await read({ ...html, cookie: encodedCookie('shuji_session', session) })
    printRatio(
      'Catalogue page, signed in',
      { value: person.rate, unit: 'requests/s' },
      { name: 'the same for a visitor, nothing kept', value: visitor.rate },
    )
    console.log(`  p97.5 ${round(person.p975)} ms against ${round(visitor.p975)} ms`)

    const form = await openForm(url)
    const measure = (from: number) => {
      const [known, unknown] = [people.slice(from, from + signIns), people.slice(from + signIns, from + 2 * signIns)]
      return Promise.all([
        read(html),
        signInTimes(url, form, known, true),
        signInTimes(url, form, unknown, false),
      ] as const)
    }
    const [quiet, ...before] = await measure(1)
    const guessing = guess(url, form)
    const [reading, ...meanwhile] = await measure(1 + 2 * signIns)
    const guesses = await guessing
    printRatio(
      `Catalogue page while ${guessers} connections guess passwords`,
      { value: reading.rate, unit: 'requests/s' },
      { name: 'without them', value: quiet.rate },
    )
    for (const [index, device] of ['a known device', 'a new device'].entries())
      for (const [name, share] of [
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const)
        printRatio(
          `Signing in on ${device} meanwhile, ${name}`,
          { value: quantile(meanwhile[index]?.times ?? [], share), unit: 'ms' },
          { name: `${name} without them`, value: quantile(before[index]?.times ?? [], share) },
        )
    const refused = meanwhile.reduce((sum, each) => sum + each.refused, 0)
    console.log(`  ${refused} times somebody was told to wait, for ${2 * signIns} who signed in`)
    console.log(`  ${round(guesses.rate)} guesses/s, p50 ${round(guesses.p50)} ms, p97.5 ${round(guesses.p975)} ms`)
  } finally {
    await served.close()
  }
}

type Account = { id: string; email: string }

/** People, each with a device that their account knows. */
async function makePeople({ exchange }: Bench, count: number): Promise<Account[]> {
  const passwordHash = await hashPassword(password)
  const now = Date.now()
  const people = Array.from({ length: count }, () => ({ id: newId() })).map(({ id }) => ({
    id,
    email: `${id}@bench.example`,
  }))
  await inTransaction(exchange.database.write, async (trx) => {
    for (const { id, email } of people) {
      await insertPerson(trx, {
        ...{ id, email, emailKey: email, emailConfirmedAt: now, name: '测量', language: 'zh', passwordHash },
        ...{ passwordChangedAt: now, totpSecret: null, totpConfirmedAt: null, totpLastStep: null, createdAt: now },
        ...{ suspendedAt: null, deletedAt: null },
      })
      await upsertKnownDevice(trx, { personId: id, deviceHash: hashDevice(exchange.key, id, deviceOf(id)), now })
    }
  })
  return people
}

const deviceOf = (personId: string) => `device of ${personId}`

async function sessionOf({ exchange }: Bench, personId: string): Promise<string> {
  const by = { personId, isOperator: false, secondFactorAt: null, address: '127.0.0.1', agent: 'bench' }
  const { token } = await inTransaction(exchange.database.write, (trx) => startSession(trx, { ...by, now: Date.now() }))
  return token
}

/** Cookies are written as Remix writes them: JSON in base64. */
function encodedCookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'))}`
}

type SignInForm = { cookie: string; csrf: string }

/** The form of a visitor, as their browser has it. */
async function openForm(url: string): Promise<SignInForm> {
  const page = await fetch(`${url}/sign-in`, { headers: { 'user-agent': browserAgent } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1]
  const cookie = page.headers.getSetCookie().map((each) => each.replace(/;.*/, ''))
  if (!csrf) throw new Error('The sign-in page has no form')
  return { csrf, cookie: cookie.join('; ') }
}

function headersOf(url: string, { cookie }: SignInForm, network: number): Record<string, string> {
  return {
    cookie,
    origin: url,
    'user-agent': browserAgent,
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`,
  }
}

type SignIns = { times: number[]; refused: number }

/**
 * Milliseconds that each of these people waits, one after another, each from a network of their own; whoever is told to
 * wait tries again after a second, which counts.
 */
async function signInTimes(
  url: string,
  { csrf, cookie }: SignInForm,
  people: readonly Account[],
  isKnown: boolean,
): Promise<SignIns> {
  const times: number[] = []
  let refused = 0
  for (const [index, { id, email }] of people.entries()) {
    const own = isKnown
      ? { csrf, cookie: `${cookie}; ${encodedCookie('shuji_device', deviceOf(id))}` }
      : { csrf, cookie }
    const startedAt = performance.now()
    const isIn = async () => {
      const answer = await fetch(`${url}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: headersOf(url, own, 1_000_000 + index * 256),
        body: new URLSearchParams({ csrf, email, password }),
      })
      await answer.arrayBuffer()
      if (answer.status !== 302 && answer.status !== 429)
        throw new Error(`Signing in was answered with ${answer.status}`)
      return answer.status === 302
    }
    while (!(await isIn())) {
      refused++
      await sleep(1_000)
    }
    times.push(performance.now() - startedAt)
  }
  return { times, refused }
}

function guess(url: string, form: SignInForm) {
  const addresses = Array.from({ length: 5_000 }, (_, index) => ({
    path: '/sign-in',
    method: 'POST' as const,
    headers: headersOf(url, form, 2_000_000 + index * 256),
    body: new URLSearchParams({
      csrf: form.csrf,
      email: `nobody-${index}@bench.example`,
      password: 'a wrong guess',
    }).toString(),
  }))
  return load({ url, addresses, connections: guessers, seconds: 12, headers: {}, isRefused: true })
}
