import { expect, test } from 'vitest'
import type { Language } from '#app/domain/text.ts'
import { accountDeletedMail } from './account-deleted.ts'
import { addressChangedMail } from './address-changed.ts'
import { secondFactorChangedMail } from './second-factor-changed.ts'

const exchange = { name: '泉州数据交易所', origin: 'https://data.example.com' }
const at = Date.UTC(2026, 10, 23, 6, 5)
const languages: readonly Language[] = ['zh', 'en']

test.each(languages)('the old address reads when it was taken out of use, and whom to write to (%s)', (language) => {
  const about = { name: '林海', at, language, exchange }
  const { text } = addressChangedMail({ ...about, contact: 'help@data.example.com' })
  expect(text).toContain('2026-11-23 14:05')
  expect(text).toContain('help@data.example.com')
  expect(addressChangedMail({ ...about, contact: '' }).text).not.toMatch(
    /(联系|write to )泉州数据交易所( at once)?[：:]/,
  )
})

test.each(languages)(
  'each change of the second factor has a subject of its own, and a way to act on it (%s)',
  (language) => {
    const mails = (['set_up', 'replaced', 'codes_renewed', 'removed'] as const).map((change) =>
      secondFactorChangedMail({ name: '林海', change, at, language, exchange }),
    )
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(4)
    for (const { text, html } of mails)
      for (const each of [text, html]) expect(each).toContain(`${language === 'en' ? '/en' : ''}/forgot-password`)
  },
)

test.each(languages)('the last mail names nobody and leads nowhere (%s)', (language) => {
  const { text, html } = accountDeletedMail({ at, contact: '', language, exchange })
  expect(text).toContain('2026-11-23 14:05')
  expect(html).not.toContain('href')
})
