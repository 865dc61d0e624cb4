import { expect, test } from 'vitest'
import { findPersonal } from './find-personal.ts'
import { maskPersonal, maskText } from './mask-personal.ts'
import { type PersonalKind, personalKinds } from './personal-kinds.ts'

test.each<[PersonalKind, string, string]>([
  ['ID_NUMBER', '11010519491231002X', '110***********002X'],
  ['ID_NUMBER', '110105 19491231 002X', '110***********002X'],
  ['ID_NUMBER', '110105491231002', '110**********02'],
  ['MOBILE', '13800138000', '138****8000'],
  ['MOBILE', '+86 138-0013-8000', '138****8000'],
  ['LANDLINE', '0595-22345678', '0595-******78'],
  ['EMAIL', 'li.si@mail.fj.cn', 'l***@mail.fj.cn'],
  ['BANK_CARD', '6222021234567890128', '6222***********0128'],
  ['PLATE', '闽C12345', '闽C****5'],
  ['NAME', '王小红', '王**'],
  ['NAME', '欧阳文博', '欧阳**'],
  ['NAME', 'Zhang Wei', 'Z***'],
  ['ADDRESS', '福建省泉州市丰泽区东海大街12号3栋502室', '福建省泉州市丰泽区****'],
  ['ADDRESS', '东海大街12号', '****'],
  ['ADDRESS', '东海湾小区10栋2407', '****'],
  ['IP', '240e:3b7:1a2b:3c4d::1', '240e:3b7:****'],
  ['BIRTH_DATE', '1990-01-02', '1990-**-**'],
  ['BIRTH_DATE', '1990年1月2日', '1990年**月**日'],
  ['MEDICAL', '高血压', '****'],
  ['LOCATION', '118.601234', '118.****'],
  ['IP', '110.80.33.44', '110.80.*.*'],
  ['PASSPORT', 'E12345678', 'E******78'],
  ['SOCIAL_ACCOUNT', 'chen_12345', 'c*********'],
  ['CREDIT_CODE', '92350502MA12345678', '92350502**********'],
])('%s %s becomes %s', (kind, value, masked) => {
  expect(maskPersonal(kind, value)).toBe(masked)
})

test('what is too short for its kind becomes stars, whatever it is', () => {
  for (const { code } of personalKinds)
    for (const value of ['1', '12', '1234', '张']) {
      const masked = maskPersonal(code, value)
      expect(masked, `${code} ${value}`).toContain('*')
      expect(masked, `${code} ${value}`).not.toContain(value)
    }
  expect(maskPersonal('NAME', '')).toBe('')
})

test('inside a text every hit is masked, the rest stays, and a second time changes nothing', () => {
  const text = '市民王小红（电话：１３８００１３８０００，身份证11010519491231002X）反映停水，邮箱li.si@mail.fj.cn。'
  const masked = maskText(text)
  expect(masked).toBe('市民王**（电话：138****8000，身份证110***********002X）反映停水，邮箱l***@mail.fj.cn。')
  expect(maskText(masked)).toBe(masked)
  expect(findPersonal(masked)).toEqual([])
  expect(maskText('负荷 15 分钟一次，共 13800138000 条')).toBe('负荷 15 分钟一次，共 13800138000 条')
})

test('hits stand where they stood in the text as it was given', () => {
  const text = '电话 138\u200b0013\u200b8000 。'
  expect(findPersonal(text).map(({ start, end }) => text.slice(start, end))).toEqual(['138\u200b0013\u200b8000'])
})
