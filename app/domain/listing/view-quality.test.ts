import { expect, test } from 'vitest'
import { wholeContent } from '#test/factories/whole-listing.ts'
import { viewQuality } from './view-quality.ts'

test('how a high-quality dataset was annotated and why it is of its type is said in the reader’s language', () => {
  const content = wholeContent({
    kind: 'HQ_DATASET',
    hq: {
      type: 'EXPERT',
      elements: { knowledge: 'EXPERT', topic: 'INDUSTRY' },
      modalities: ['TEXT'],
      annotation: {
        method: 'MANUAL',
        annotator: 'EXPERT',
        labels: [{ zh: '正常', en: 'Normal' }],
        guideline: { zh: '标注规范 2.1' },
        people: 12,
        expertShare: 0.75,
        sampleRate: 0.2,
        accuracy: 0.985,
      },
      baseline: { zh: '测试集准确率由 71% 升到 88%' },
    },
  })
  expect(viewQuality(content, 'zh')?.hq).toMatchObject({
    elements: [
      { name: '知识内容', type: '行业专识数据集' },
      { name: '主题范围', type: '行业通识数据集' },
    ],
    annotation: { people: 12, expertShare: '75%', sampleRate: '20%', accuracy: '98.5%' },
    baseline: { text: '测试集准确率由 71% 升到 88%' },
  })
  const { hq } = viewQuality(content, 'en') ?? {}
  expect(hq?.elements[0]?.name).toBe('Knowledge')
  // Written in Chinese alone: shown in Chinese, and said to be.
  expect(hq?.annotation?.guideline).toEqual({ text: '标注规范 2.1', language: 'zh' })
})
