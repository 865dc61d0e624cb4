import { Secret, TOTP } from 'otpauth'
import { makePerson, type PersonOverrides, signInAs, testPassword } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
/** Runs an exchange with nobody in it, for one file. */
export async function openAccountSite(): Promise<void> {
  site = await runExchange({ demo: false, environment: { TRUST_PROXY: '1', PUBLIC_URL: 'http://exchange.example' } })
}
export const closeAccountSite = () => site.close()
export const siteExchange = () => site.exchange

export const database = () => site.exchange.database
let networks = 0
/** Somebody from a network of their own. */
export function visitor(cookie?: string): SiteClient {
  networks++
  return new SiteClient(site.url, {
    ...(cookie && { cookie }),
    headers: { 'x-forwarded-for': `198.51.100.${networks}` },
  })
}
export async function someone(overrides: PersonOverrides = {}) {
  const person = await makePerson(database(), overrides)
  const client = visitor(await signInAs(site.exchange, person.personId))
  return { ...person, client }
}
export const isSignedIn = async (client: SiteClient) =>
  formsIn(await client.get('/about')).some(({ action }) => action.endsWith('/sign-out'))
export const mailsTo = (address: string) =>
  database().read.selectFrom('mail').selectAll().where('toAddress', '=', address).orderBy('id').execute()
export const eventsOf = (personId: string) =>
  database().read.selectFrom('event').selectAll().where('subjectId', '=', personId).orderBy('seq').execute()
export const addressOf = (name: string) => `${name}.${Date.now()}@example.com`

export async function linkTo(address: string): Promise<string> {
  const text = (await mailsTo(address)).map(({ bodyText }) => bodyText ?? '').join('\n')
  const path = [...text.matchAll(/http:\/\/exchange\.example(\/confirm-address\/[\w-]{43})/g)].at(-1)?.[1]
  if (!path) throw new Error(`No link in: ${text}`)
  return path
}

/** The code an app shows, so many steps from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: Date.now() + steps * 30_000 })
}
export const secretIn = (page: SiteAnswer) =>
  /\b((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})\b/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
export const codesIn = (page: SiteAnswer) => [...new Set(page.text.match(/\b[2-9a-z]{4}(-[2-9a-z]{4}){3}\b/g))]
export const setUpPage = '/account/second-factor?step=set-up'

/** Signs in by password; gives the browser, and the page it came to. */
export async function giveDetails(email: string, password = testPassword) {
  const client = visitor()
  return { client, page: await client.submit('/sign-in', { email, password }) }
}

/** Somebody with a second factor that was set up by hand. */
export async function withFactor(overrides: PersonOverrides = {}) {
  const person = await someone(overrides)
  const secret = secretIn(await person.client.get(setUpPage))
  const used = codeOf(secret)
  const codes = codesIn(await person.client.submit(setUpPage, { totp: used }, { intent: 'setUp' }))
  return { ...person, secret, used, codes }
}

/** Every row of every table. */
export async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await database().read.introspection.getTables()
  const rows = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await database()
        .read.selectFrom(name as 'person')
        .selectAll()
        .execute(),
    ]),
  )
  return Object.fromEntries(rows)
}
