import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SuggestView } from '#app/domain/catalogue/suggest-view.ts'
import { files } from '#app/links.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

const ask = async (text: string, language: 'zh' | 'en' = 'zh') => {
  const response = await fetch(site.url + files.suggest(text, language))
  expect(response.status).toBe(200)
  return (await response.json()) as SuggestView
}
const group = (view: SuggestView, name: string) => view.groups.find((each) => each.name === name)?.options ?? []

test('suggestions are in the language asked for, with addresses in it', async () => {
  const zh = await ask('泉州 用电')
  const en = await ask('泉州 用电', 'en')
  expect(group(zh, 'codes')[0]).toMatchObject({
    said: { text: '泉州市', language: 'zh' },
    text: '用电',
    add: ['region', '350500'],
  })
  expect(group(zh, 'codes')[0]?.note).toMatch(/^覆盖地区，\d+ 条$/)
  expect(group(en, 'codes')[0]).toMatchObject({ said: { text: 'Quanzhou', language: 'en' }, text: '用电' })
  expect(group(en, 'codes')[0]?.note).toMatch(/^Area covered, \d+ listings$/)
  for (const option of group(zh, 'listings'))
    expect(option).toHaveProperty('href', expect.stringMatching(/^\/listings\//))
  for (const option of group(en, 'listings'))
    expect(option).toHaveProperty('href', expect.stringMatching(/^\/en\/listings\//))
  expect(group(zh, 'listings')).toHaveLength(5)
})

test('every address suggested is there', async () => {
  const hrefs = (await Promise.all(['泉州', '能源', '公司', '数据'].map((text) => ask(text)))).flatMap((view) =>
    view.groups.flatMap(({ options }) => options.flatMap((option) => ('href' in option ? [option.href] : []))),
  )
  expect(hrefs.some((href) => href.startsWith('/organisations/'))).toBe(true)
  for (const href of new Set(hrefs)) expect([href, (await fetch(site.url + href)).status]).toEqual([href, 200])
})

test('a filter leads to as many listings as it says', async () => {
  for (const option of [...group(await ask('泉州'), 'codes'), ...group(await ask('免费'), 'codes')]) {
    if (!('add' in option) || !option.add) throw new Error('A filter adds a condition')
    const response = await fetch(`${site.url}/api/v1/listings?${new URLSearchParams([option.add])}`)
    const { total } = (await response.json()) as { total: number }
    expect(option.note?.replaceAll(',', '')).toContain(`${total} 条`)
  }
})

test('an answer may be kept a few seconds by anybody, and is asked for by GET alone', async () => {
  const response = await fetch(site.url + files.suggest('用电', 'zh'))
  expect(response.headers.get('cache-control')).toBe('public, max-age=5, must-revalidate')
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(response.headers.get('set-cookie')).toBeNull()
  const posted = await fetch(site.url + files.suggest('用电', 'zh'), { method: 'POST' })
  expect(posted.status).toBe(405)
})

test('of a long text the first two hundred characters count, and no text is refused', async () => {
  const text = '用电负荷 '.repeat(40)
  expect(await ask(`${text}海洋`)).toEqual(await ask([...text].slice(0, 200).join('')))
  for (const odd of ['', ' ', '%', '"', '\u0000', '𠀀', '<script>', 'field:', '字段：', '\ud800', '用'.repeat(3_000)])
    await ask(odd)
  for (const query of ['', '?q', '?q=%', '?q=%E6', '?lang=xx&q=a', '?q=a&q=b'])
    expect([query, (await fetch(`${site.url}/suggest${query}`)).status]).toEqual([query, 200])
})
