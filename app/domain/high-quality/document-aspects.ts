import type { ListingContent } from '../listing/listing-content.ts'

type Words = { zh: string; en: string }
type Aspect = Words & {
  id: string
  indicator: '0101' | '0102' | '0103' | '0104'
  /** Whether a listing tells it. */
  isTold: (content: ListingContent, hasSample: boolean) => boolean
}

const isAnnotated = ({ hq }: ListingContent) => hq?.annotation !== undefined

/**
 * The five aspects of each indicator of documents (TC609-5-2025-04), and where a listing tells them. Of data that are not
 * annotated nothing is to be told of annotation.
 */
export const documentAspects = [
  {
    id: 'scale',
    indicator: '0101',
    zh: '规模',
    en: 'Scale',
    isTold: ({ recordCount, storageBytes }) => recordCount !== undefined || storageBytes !== undefined,
  },
  {
    id: 'format',
    indicator: '0101',
    zh: '格式规范',
    en: 'Format',
    isTold: ({ formats }) => formats.length > 0,
  },
  {
    id: 'structure',
    indicator: '0101',
    zh: '文件结构',
    en: 'Structure of files',
    isTold: ({ dictionary, files }) => dictionary.length > 0 || files.length > 0,
  },
  {
    id: 'access',
    indicator: '0101',
    zh: '访问渠道',
    en: 'Access',
    isTold: ({ deliveryModes }) => deliveryModes.length > 0,
  },
  {
    id: 'support',
    indicator: '0101',
    zh: '技术支持',
    en: 'Support',
    isTold: ({ support, sla }) => support !== undefined || sla?.support !== undefined,
  },
  {
    id: 'modality',
    indicator: '0102',
    zh: '数据模态',
    en: 'Modality',
    isTold: ({ hq }) => (hq?.modalities.length ?? 0) > 0,
  },
  {
    id: 'distribution',
    indicator: '0102',
    zh: '分布',
    en: 'Distribution',
    isTold: ({ coverage, granularity, timeStart, timeEnd, regions }) =>
      coverage !== undefined ||
      granularity !== undefined ||
      (timeStart !== undefined && timeEnd !== undefined && regions.length > 0),
  },
  {
    id: 'labels',
    indicator: '0102',
    zh: '标签统计',
    en: 'Labels',
    isTold: (content) => !isAnnotated(content) || (content.hq?.annotation?.labels.length ?? 0) > 0,
  },
  { id: 'sample', indicator: '0102', zh: '样本示例', en: 'Samples', isTold: (_, hasSample) => hasSample },
  {
    id: 'limitations',
    indicator: '0102',
    zh: '局限性',
    en: 'Limitations',
    isTold: ({ hq }) => hq?.limitations !== undefined,
  },
  {
    id: 'source',
    indicator: '0103',
    zh: '数据来源',
    en: 'Source',
    isTold: ({ sourceKinds }) => sourceKinds.length > 0,
  },
  {
    id: 'collection',
    indicator: '0103',
    zh: '采集过程',
    en: 'Collection',
    isTold: ({ sourceDetail }) => sourceDetail !== undefined,
  },
  {
    id: 'processing',
    indicator: '0103',
    zh: '处理过程',
    en: 'Processing',
    isTold: ({ lineage }) => lineage !== undefined,
  },
  {
    id: 'annotation',
    indicator: '0103',
    zh: '标注过程',
    en: 'Annotation',
    isTold: (content) => {
      const annotation = content.hq?.annotation
      return !annotation || annotation.review !== undefined || annotation.guideline !== undefined
    },
  },
  {
    id: 'versions',
    indicator: '0103',
    zh: '版本控制',
    en: 'Versions',
    isTold: ({ version, frequency, lastUpdated }) =>
      version !== '' && (frequency !== undefined || lastUpdated !== undefined),
  },
  {
    id: 'licence',
    indicator: '0104',
    zh: '使用许可',
    en: 'Licence',
    isTold: ({ terms }) => terms?.licence !== undefined || (terms?.rights.length ?? 0) > 0,
  },
  {
    id: 'scenario',
    indicator: '0104',
    zh: '目标场景',
    en: 'Scenarios',
    isTold: ({ scenarios }) => scenarios.length > 0,
  },
  {
    id: 'evaluation',
    indicator: '0104',
    zh: '评测方法',
    en: 'Evaluation',
    isTold: ({ quality, qualityReport }) => quality !== undefined || qualityReport !== undefined,
  },
  {
    id: 'baseline',
    indicator: '0104',
    zh: '基准结果',
    en: 'Baseline results',
    isTold: ({ hq }) => hq?.baseline !== undefined,
  },
  {
    id: 'cases',
    indicator: '0104',
    zh: '典型案例',
    en: 'Cases',
    isTold: ({ useCases }) => useCases.length > 0,
  },
] as const satisfies readonly Aspect[]
export type DocumentAspect = (typeof documentAspects)[number]['id']

/** Aspects of which an indicator of documents needs so many, of five, to be full. */
export const neededAspects = 4

/** The aspects that a listing tells. */
export function toldAspects(content: ListingContent, hasSample: boolean): DocumentAspect[] {
  return documentAspects.flatMap(({ id, isTold }) => (isTold(content, hasSample) ? [id] : []))
}
