import { expect, test } from 'vitest'
import { glossaryForms } from './glossary-forms.ts'

const forms = glossaryForms([
  { zh: ['出租车', '出租汽车', '计程车'], en: ['taxi', 'taxicab'] },
  { zh: ['巡游出租车'], en: ['cruising taxi'] },
  { zh: ['车牌号', '车牌'], en: ['license plate', 'licence plate'] },
  { zh: ['站'], en: ['stop'] },
  { zh: ['它'], en: ['it'] },
  { zh: ['五g'], en: ['5g'] },
  { zh: ['长句'], en: ['one two three four five six'] },
])

test('a concept written in one language gives its forms in both', () => {
  expect(forms.otherForms('泉州出租车轨迹')).toEqual(['出租汽车', '计程车', 'taxi', 'taxicab'])
  expect(forms.otherForms('taxi trips')).toEqual(['出租车', '出租汽车', '计程车', 'taxicab'])
  expect(forms.otherForms('rainfall 降水')).toEqual([])
})

test('a plural is the same concept', () => {
  expect(forms.otherForms('yellow taxis')).toContain('出租车')
  expect(forms.otherForms('license plates')).toEqual(['车牌号', '车牌', 'licence plate'])
})

test('words of a form stand together, in its order', () => {
  expect(forms.otherForms('plate of a license')).toEqual([])
  expect(forms.otherForms('license x plate')).toEqual([])
})

test('what is most specific comes first, and what is written is left out', () => {
  const found = forms.otherForms('巡游出租车')
  expect(found[0]).toBe('cruising taxi')
  expect(found).toContain('taxi')
  expect(found).not.toContain('出租车')
  expect(forms.otherForms('出租车 taxi')).toEqual(['出租汽车', '计程车', 'taxicab'])
})

test('a limit stops after the concepts that reach it', () => {
  expect(forms.otherForms('巡游出租车 车牌', 1)).toEqual(['cruising taxi'])
})

test('one character and function words are no evidence of a concept, and overlong forms are none', () => {
  expect(forms.otherForms('站 it')).toEqual([])
  expect(forms.otherForms('one two three four five six')).toEqual([])
})

test('letters in a Chinese form belong to it', () => {
  expect(forms.otherForms('全市五g基站')).toEqual(['5g'])
})

test('all forms of what is written exactly so, whatever number or spaces; nothing for a part', () => {
  const plates = ['车牌号', '车牌', 'license plate', 'licence plate']
  for (const text of ['车牌', '车 牌', 'license plates', 'licence plate'])
    expect(forms.formsOf(text), text).toEqual(plates)
  expect([forms.formsOf('plate'), forms.formsOf('出租'), forms.formsOf('')]).toEqual([[], [], []])
})

const offices = glossaryForms([
  { zh: ['交通运输局', '交通委员会', '交通局', '交委'], en: ['transport bureau'] },
  { zh: ['规划局'], en: ['planning bureau'] },
  { zh: ['自然资源和规划局', '自规局'], en: ['natural resources bureau'] },
  { zh: ['大数据'], en: ['big data'] },
])

test('an office is also called as others of its kind; what else its name says is not what it is', () => {
  expect(offices.namesLike('贵阳市交通委员会')).toEqual(['交通运输局', '交通局', '交委'])
  expect(offices.namesLike('百色市自然资源和规划局')).toEqual(['自规局'])
  expect(offices.namesLike('泉州市大数据有限公司')).toEqual([])
  expect(offices.namesLike('city transport bureau')).toEqual([])
})

test('a short name that goes on as another word names no office', () => {
  expect(offices.otherForms('提交委托书')).toEqual([])
  expect(offices.otherForms('交委公告')).toContain('交通运输局')
})
