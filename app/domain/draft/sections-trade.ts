import { type DraftSection, type LooseContent, valueAt } from './draft-field.ts'

const isGuided = (content: LooseContent) =>
  content.priceBasis === 'GOV' ||
  content.publicData !== undefined ||
  (Array.isArray(content.offers) &&
    content.offers.some((offer) => valueAt(offer as LooseContent, 'model') === 'GOV_GUIDED'))

/** Sections H to J: how it is delivered, what it costs, what buyers may do with it. */
export const tradeSections: readonly DraftSection[] = [
  {
    id: 'delivery',
    letter: 'H',
    label: { zh: '交付', en: 'Delivery' },
    lead: { zh: '买方怎样拿到、多久拿到、能否先试。', en: 'How buyers get it, how soon, and whether they can try it.' },
    fields: [
      {
        path: 'deliveryModes',
        label: { zh: '交付方式', en: 'Delivery modes' },
        control: 'codes',
        list: 'delivery',
        isRequired: true,
      },
      {
        path: 'deliveryDays',
        label: { zh: '交付时限', en: 'Delivery time' },
        help: { zh: '即时交付填 0。', en: '0 where it is at once.' },
        control: 'number',
        isRequired: true,
        unit: { zh: '天', en: 'days' },
      },
      { path: 'trial', label: { zh: '试用', en: 'Trial' }, control: 'area', max: 600 },
      {
        path: 'sla.availability',
        label: { zh: '可用性', en: 'Availability' },
        control: 'number',
        unit: { zh: '%', en: '%' },
      },
      {
        path: 'sla.responseMs',
        label: { zh: '响应时间', en: 'Response time' },
        control: 'number',
        kinds: ['API', 'MODEL', 'APP'],
        unit: { zh: '毫秒', en: 'ms' },
      },
      { path: 'sla.support', label: { zh: '支持时间', en: 'Support hours' }, control: 'text', max: 200 },
    ],
  },
  {
    id: 'price',
    letter: 'I',
    label: { zh: '价格', en: 'Price' },
    lead: {
      zh: '至少一个计价方案；面议须给参考区间或说明。',
      en: 'One offer or more; a price on request needs a range or a note.',
    },
    fields: [
      { path: 'offers', label: { zh: '计价方案', en: 'Offers' }, control: 'offers', isRequired: true, max: 20 },
      { path: 'settlement', label: { zh: '结算周期', en: 'Settlement' }, control: 'code', list: 'settlement_cycle' },
      { path: 'priceBasis', label: { zh: '定价依据', en: 'Basis of the price' }, control: 'code', list: 'price_basis' },
      {
        path: 'priceCeiling',
        label: { zh: '上限收费标准', en: 'Price ceiling' },
        control: 'money',
        when: isGuided,
        unit: { zh: '元', en: 'CNY' },
      },
      {
        path: 'priceDocument',
        label: { zh: '定价文件文号', en: 'Document that fixes the price' },
        control: 'line',
        when: isGuided,
        max: 200,
      },
      { path: 'freeForPublicInterest', label: { zh: '公益使用免费', en: 'Free for public interest' }, control: 'flag' },
      { path: 'taxRate', label: { zh: '税率', en: 'Tax rate' }, control: 'number', unit: { zh: '%', en: '%' } },
      { path: 'invoice', label: { zh: '发票', en: 'Invoice' }, control: 'text', max: 200 },
    ],
  },
  {
    id: 'terms',
    letter: 'J',
    label: { zh: '使用条件', en: 'Terms of use' },
    lead: { zh: '买方可以做什么、不可以做什么、用多久。', en: 'What buyers may and may not do, and for how long.' },
    fields: [
      {
        path: 'terms.purposes',
        label: { zh: '允许的用途', en: 'Permitted purposes' },
        help: { zh: '每行一个；中文和英文用 | 分开。', en: 'One a line; Chinese and English separated by |.' },
        control: 'texts',
        isRequired: true,
        max: 30,
      },
      {
        path: 'terms.forbidden',
        label: { zh: '禁止的用途', en: 'Forbidden purposes' },
        help: { zh: '每行一个。', en: 'One a line.' },
        control: 'texts',
        max: 30,
      },
      {
        path: 'terms.buyerRequirements',
        label: { zh: '对需方的要求', en: 'What buyers must be' },
        control: 'area',
        max: 2_000,
      },
      {
        path: 'terms.rights',
        label: { zh: '授予的权利', en: 'Rights granted' },
        control: 'codes',
        list: 'right',
        isRequired: true,
      },
      {
        path: 'terms.exclusivity',
        label: { zh: '许可方式', en: 'Exclusivity' },
        control: 'code',
        list: 'exclusivity',
        isRequired: true,
      },
      {
        path: 'terms.territory',
        label: { zh: '使用地域', en: 'Territory' },
        help: { zh: '写地名，用逗号或顿号分开。', en: 'Names, separated by commas.' },
        control: 'regions',
        max: 100,
      },
      {
        path: 'terms.periodMonths',
        label: { zh: '使用期限', en: 'Period' },
        control: 'number',
        isRequired: true,
        unit: { zh: '个月', en: 'months' },
      },
      {
        path: 'terms.sublicense',
        label: { zh: '可否再许可', en: 'May be sublicensed' },
        control: 'flag',
        isRequired: true,
      },
      {
        path: 'terms.derivative',
        label: { zh: '可否制作衍生品', en: 'Derivatives may be made' },
        control: 'flag',
        isRequired: true,
      },
      {
        path: 'terms.redistribution',
        label: { zh: '可否再分发', en: 'May be redistributed' },
        control: 'flag',
        isRequired: true,
      },
      {
        path: 'terms.modelTraining',
        label: { zh: '可否用于训练模型', en: 'May be used to train models' },
        control: 'flag',
        isRequired: true,
      },
      {
        path: 'terms.afterTerm',
        label: { zh: '到期处理', en: 'After the term' },
        control: 'code',
        list: 'after_term',
        isRequired: true,
      },
      {
        path: 'terms.licence',
        label: { zh: '公开许可协议', en: 'Public licence' },
        help: { zh: '按公开许可协议提供的填写。', en: 'Where it is offered under a public licence.' },
        control: 'code',
        list: 'licence',
      },
      {
        path: 'terms.licenceUrl',
        label: { zh: '许可协议链接', en: 'Link to the licence' },
        control: 'link',
        max: 2_000,
      },
      {
        path: 'terms.licenceText',
        label: { zh: '许可条款原文', en: 'Text of the licence' },
        control: 'lines',
        max: 4_000,
      },
    ],
  },
]
