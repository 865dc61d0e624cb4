import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossBorderWords } from '#app/i18n/cross-border.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
let client: SiteClient
const { zh, en } = crossBorderWords

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  client = new SiteClient(site.url)
})
afterAll(() => site.close())

test('the page asks before it answers, in both languages', async () => {
  for (const [prefix, words] of [
    ['', zh],
    ['/en', en],
  ] as const) {
    const { status, text } = await client.get(`${prefix}/cross-border`)
    expect(status).toBe(200)
    for (const said of [words.title, words.notAdvice, words.labels.persons, words.submit]) expect(text).toContain(said)
    for (const answer of Object.values(words.mechanisms)) expect(text).not.toContain(`${answer}</p>`)
  }
})

test('the answers in the address lead to mechanism, articles, caveats and changes', async () => {
  const query = 'ciio=NO&important=UNSURE&persons=99999&sensitive=1&purpose=OTHER&zone=NONE&list='
  const { text } = await client.get(`/cross-border?${query}`)
  for (const said of [
    zh.mechanisms.CONTRACT,
    '第八条',
    zh.caveats.IDENTIFY_IMPORTANT,
    zh.caveats.DUTIES_REMAIN,
    zh.changes.SENSITIVE_NONE,
    '99,999 人',
  ])
    expect(text).toContain(said)
  expect(text).toContain('value="99999"')
  const english = await client.get(`/en/cross-border?${query.replace('sensitive=1', 'sensitive=0')}`)
  expect(english.text).toContain(en.mechanisms.EXEMPT)
  expect(english.text).toContain('art. 5(4)')
})

test('answers that cannot be read are named by field and kept', async () => {
  const { status, text } = await client.get('/cross-border?important=NO&persons=%3Cb%3Emany&zone=BEIJING')
  expect(status).toBe(200)
  expect(text).toContain(`<a href="#ciio">${zh.labels.ciio}</a>`)
  expect(text).toContain(`<a href="#persons">${zh.labels.persons}</a>`)
  expect(text).toContain(`<a href="#list">${zh.labels.list}</a>`)
  expect(text).toContain('value="&lt;b&gt;many"')
  for (const answer of Object.values(zh.mechanisms)) expect(text).not.toContain(`${answer}</p>`)
})

test('every page leads to the check', async () => {
  // In the text of the help and in the footer.
  expect((await client.get('/help')).text.match(/href="\/cross-border"/g)).toHaveLength(2)
  expect((await client.get('/en')).text).toContain('href="/en/cross-border"')
})
