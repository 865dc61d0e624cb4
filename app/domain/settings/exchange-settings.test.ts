import { expect, test } from 'vitest'
import { hasRules, parseSettings, timeLimitNames, timeLimits } from './exchange-settings.ts'
import { logoTypeOf } from './logo-rules.ts'
import { SettingsForm } from './settings-forms.ts'

test('nothing kept gives what the software brings; limits that cannot be are the standard ones', () => {
  const settings = parseSettings(undefined)
  expect(settings.name).toEqual({ zh: '数集', en: 'Shuji' })
  expect(settings.limits).toEqual({
    reviewDays: 3,
    noticeDays: 10,
    shortNoticeDays: 3,
    invitationDays: 7,
    overduePeriods: 3,
  })
  expect(hasRules(settings)).toBe(false)
  expect(parseSettings('{"limits":{"reviewDays":0,"noticeDays":20}}').limits).toMatchObject({
    reviewDays: 3,
    noticeDays: 20,
  })
})

test('each limit is taken at its bounds and refused beyond', () => {
  const standard = Object.fromEntries(timeLimitNames.map((name) => [name, String(timeLimits[name].standard)]))
  const isTaken = (name: string, value: string) =>
    SettingsForm.safeParse({ intent: 'limits', seen: '0', ...standard, [name]: value }).success
  for (const name of timeLimitNames) {
    const { least, most } = timeLimits[name]
    expect([least - 1, least, most, most + 1].map((days) => isTaken(name, String(days)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([' ３ ', '3.5', '3 days', '', '-3'].map((text) => isTaken(name, text))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  }
})

test('names are one line without signs that steer the text around them', () => {
  const parsed = SettingsForm.parse({
    intent: 'names',
    seen: '3',
    nameZh: ' 刺桐\r\nBcc: x \u202e 数交所 ',
    nameEn: 'Citong',
    taglineZh: '',
    taglineEn: '',
  })
  expect(parsed).toMatchObject({ seen: 3, nameZh: '刺桐 Bcc: x 数交所', taglineZh: '' })
})

test('a picture is told by its first bytes', () => {
  const riff = (kind: string) => Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from(kind)])
  expect(logoTypeOf(riff('WEBP'))).toBe('image/webp')
  expect(logoTypeOf(riff('WAVE'))).toBeUndefined()
  expect(logoTypeOf(Buffer.from('<svg/>'))).toBeUndefined()
  expect(logoTypeOf(Buffer.from('GIF89a'))).toBeUndefined()
})
