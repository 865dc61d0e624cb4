import type { AnswerField, AnswerProblem } from '../domain/cross-border/cross-border-case.ts'
import type { CaveatId, ChangeId, Mechanism } from '../domain/cross-border/cross-border-verdict.ts'

const zh = {
  title: '数据出境自测',
  description: '按《促进和规范数据跨境流动规定》判断数据出境需要什么：豁免、标准合同或认证、安全评估。',
  lead: '回答几个问题，看数据出境需要什么。答案都在网址里，可以收藏、转发。',
  notAdvice: '本页按公开规定推算，不是法律意见，也不代替网信部门的认定。',
  form: '情况',
  labels: {
    ciio: '是否为关键信息基础设施运营者？',
    important: '数据里有没有重要数据？',
    persons: '今年 1 月 1 日以来，累计向境外提供了多少人的个人信息？',
    sensitive: '另外，提供了多少人的敏感个人信息？',
    purpose: '为什么出境？',
    zone: '数据处理者是否在已公布负面清单的自贸试验区内？',
    list: '这些数据与该区负面清单的关系',
  } satisfies Record<AnswerField, string>,
  hints: {
    ciio: '由行业主管部门认定并通知；没有收到通知的选“否”。',
    important: '以主管部门告知或公开发布为准（第二条）。',
    persons: '按人数去重，不含敏感个人信息。没有填 0；每年 1 月 1 日重新计数。',
    sensitive:
      '生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹，以及不满十四周岁未成年人的个人信息。没有填 0。',
    purpose: '',
    zone: '',
    list: '只在选了自贸试验区时填写；以该区公布的清单为准。',
  } satisfies Record<AnswerField, string>,
  yes: '是',
  no: '否',
  noZone: '不在',
  noList: '不适用',
  submit: '判断',
  again: '清空重填',
  other: '另一项自测：高质量数据集',
  problems: {
    missing: '请选择一项',
    number: '请填写人数，例如 12000；没有填 0',
    tooMany: '人数太大，请核对',
    choice: '没有这个选项，请重新选择',
  } satisfies Record<AnswerProblem['reason'], string>,
  problemsTitle: '还不能判断：',
  result: '结果',
  mechanisms: {
    EXEMPT: '可以豁免：不需要申报安全评估、订立标准合同或通过认证',
    CONTRACT: '需要订立个人信息出境标准合同，或通过个人信息保护认证',
    ASSESSMENT: '需要申报数据出境安全评估',
  } satisfies Record<Mechanism, string>,
  shortMechanisms: {
    EXEMPT: '豁免',
    CONTRACT: '标准合同或认证',
    ASSESSMENT: '安全评估',
  } satisfies Record<Mechanism, string>,
  facts: { why: '理由', articles: '依据', answers: '所答情况', dates: '期限' },
  articles: (articles: readonly string[]) =>
    `《促进和规范数据跨境流动规定》（国家互联网信息办公室令第 16 号）${articles.map(article).join('、')}`,
  shortArticles: (articles: readonly string[]) => articles.map(article).join('、'),
  dates: {
    EXEMPT: '人数按自然年累计，每年 1 月 1 日重新计数；人数、用途或清单变化时重新判断。',
    CONTRACT: '人数按自然年累计，每年 1 月 1 日重新计数；人数、用途或清单变化时重新判断。',
    ASSESSMENT: '评估结果有效期三年；需要继续出境的，在届满前 60 个工作日内申请延长（第九条）。',
  } satisfies Record<Mechanism, string>,
  caveatsTitle: '请注意',
  caveats: {
    IDENTIFY_IMPORTANT:
      '重要数据还没有识别，暂按没有判断。请先对照行业和地区的重要数据目录；识别出的，须申报安全评估。',
    EXEMPT_IS_NARROW: '豁免只及于该用途确需提供的个人信息，且不含重要数据；多提供的部分照常计数。',
    TRADE_HOLDS_PERSONAL: '第三条的豁免以不含个人信息和重要数据为前提，这里有个人信息，所以没有适用。',
    IMPORTANT_BEATS_EXEMPTION: '含重要数据的，第三条至第六条的豁免都不适用。',
    ZONE_SILENT: '负面清单没有涉及的行业或场景，按一般规则判断。',
    ZONE_INSIDE: '第六条只适用于在该区内登记的数据处理者，以现行有效的清单文本为准。',
    DUTIES_REMAIN:
      '无论是否豁免，都应告知个人、依法取得单独同意，并做个人信息保护影响评估，记录至少保存三年（《个人信息保护法》第三十九、五十五、五十六条）。',
  } satisfies Record<CaveatId, string>,
  changesTitle: '什么会改变结果',
  changeHead: '如果',
  thenHead: '则需要',
  noChange: '本页各项中，任何一项单独改变都不改变结果。',
  changes: {
    IS_IMPORTANT: '数据被认定为重要数据',
    NOT_IMPORTANT: '去掉重要数据',
    IS_CIIO: '被认定为关键信息基础设施运营者',
    NOT_CIIO: '不是关键信息基础设施运营者',
    PERSONS_FREE: '个人信息累计减到 10 万人以下',
    PERSONS_100K: '个人信息累计达到 10 万人',
    PERSONS_1M: '个人信息累计达到 100 万人',
    SENSITIVE_NONE: '不提供敏感个人信息',
    SENSITIVE_ONE: '提供哪怕一人的敏感个人信息',
    SENSITIVE_FEWER: '敏感个人信息减到 1 万人以下',
    SENSITIVE_10K: '敏感个人信息累计达到 1 万人',
    PURPOSE_OTHER: '用于所选用途以外',
    ZONE_LEFT: '不适用自贸试验区负面清单',
  } satisfies Record<ChangeId, string>,
  personCount: (count: string) => `${count} 人`,
  permanent: '本次结果的网址',
}

/** 第七条; 第五条第（四）项. */
function article(text: string): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const [, number = '', item] = /^(\d)(?:\((\d)\))?$/.exec(text) ?? []
  return `第${digits[Number(number)]}条${item ? `第（${digits[Number(item)]}）项` : ''}`
}

const en: typeof zh = {
  title: 'Cross-border self-check',
  description:
    'What data need before they go abroad under CAC Order 16: an exemption, a contract or certification, or an assessment.',
  lead: 'Answer a few questions to see what data need before they go abroad. The address holds your answers, to keep or to send.',
  notAdvice:
    'Worked out from published rules. It is not legal advice and does not replace the decision of the authority.',
  form: 'Your case',
  labels: {
    ciio: 'Are you an operator of critical information infrastructure (CIIO)?',
    important: 'Do the data hold important data?',
    persons: 'Since 1 January, of how many persons has personal information been provided abroad?',
    sensitive: 'And of how many persons sensitive personal information?',
    purpose: 'Why do they go abroad?',
    zone: 'Are you inside a free-trade zone that has published a negative list?',
    list: 'How the data stand to that list',
  },
  hints: {
    ciio: 'The authority of the sector tells you; without its notice choose No.',
    important: 'As notified by an authority or published (art. 2).',
    persons: 'Each person once, sensitive information not counted. Write 0 for none; counts begin anew on 1 January.',
    sensitive:
      'Biometrics, religion, specific identity, health, financial accounts, whereabouts, and anything of children under 14. Write 0 for none.',
    purpose: '',
    zone: '',
    list: 'Only with a zone chosen; the published list decides.',
  },
  yes: 'Yes',
  no: 'No',
  noZone: 'No',
  noList: 'Not applicable',
  submit: 'Check',
  again: 'Start over',
  other: 'The other self-check: high-quality datasets',
  problems: {
    missing: 'Choose one',
    number: 'Write a number of persons, such as 12000, or 0 for none',
    tooMany: 'That is too many persons; check the number',
    choice: 'There is no such choice; choose again',
  },
  problemsTitle: 'No answer yet:',
  result: 'Result',
  mechanisms: {
    EXEMPT: 'Exempt: no assessment, standard contract or certification is needed',
    CONTRACT: 'A standard contract or a certification is needed',
    ASSESSMENT: 'A security assessment by the CAC is needed',
  },
  shortMechanisms: { EXEMPT: 'Exempt', CONTRACT: 'Contract or certification', ASSESSMENT: 'Security assessment' },
  facts: { why: 'Why', articles: 'Basis', answers: 'Your answers', dates: 'Dates' },
  articles: (articles) =>
    `Provisions on Promoting and Regulating Cross-border Data Flows (CAC Order 16), art. ${articles.join(', ')}`,
  shortArticles: (articles) => `art. ${articles.join(', ')}`,
  dates: {
    EXEMPT:
      'Persons are counted by calendar year, anew from 1 January. Check again when numbers, purpose or lists change.',
    CONTRACT:
      'Persons are counted by calendar year, anew from 1 January. Check again when numbers, purpose or lists change.',
    ASSESSMENT:
      'An assessment is valid for three years; to go on, ask for an extension within 60 working days before it ends (art. 9).',
  },
  caveatsTitle: 'Please note',
  caveats: {
    IDENTIFY_IMPORTANT:
      'Important data have not been looked for and are taken as absent. Look at the catalogues of sector and region first; important data need a security assessment.',
    EXEMPT_IS_NARROW:
      'The exemption covers only what this purpose needs, and no important data; whatever else is provided is counted.',
    TRADE_HOLDS_PERSONAL:
      'Art. 3 covers only data without personal information and important data, so it does not apply.',
    IMPORTANT_BEATS_EXEMPTION: 'No exemption of art. 3 to 6 covers important data.',
    ZONE_SILENT: 'Industries and scenarios that the negative list does not cover keep to the general rules.',
    ZONE_INSIDE: 'Art. 6 is for processors registered inside the zone; the list in force decides.',
    DUTIES_REMAIN:
      'Exempt or not: tell the persons, get separate consent where the law asks for it, and make an impact assessment, kept for three years at least (PIPL art. 39, 55, 56).',
  },
  changesTitle: 'What would change the result',
  changeHead: 'If',
  thenHead: 'then',
  noChange: 'No single answer on this page would change the result.',
  changes: {
    IS_IMPORTANT: 'the data are found to be important',
    NOT_IMPORTANT: 'important data are left out',
    IS_CIIO: 'you become a CIIO',
    NOT_CIIO: 'you are no CIIO',
    PERSONS_FREE: 'fewer than 100,000 persons are concerned',
    PERSONS_100K: '100,000 persons are reached',
    PERSONS_1M: '1,000,000 persons are reached',
    SENSITIVE_NONE: 'no sensitive information is provided',
    SENSITIVE_ONE: 'sensitive information of even one person is provided',
    SENSITIVE_FEWER: 'sensitive information is of fewer than 10,000 persons',
    SENSITIVE_10K: 'sensitive information of 10,000 persons is reached',
    PURPOSE_OTHER: 'the data serve another purpose',
    ZONE_LEFT: 'the negative list of the zone does not apply',
  },
  personCount: (count) => (count === '1' ? '1 person' : `${count} persons`),
  permanent: 'Address of this result',
}

/** Words of the cross-border self-check. */
export const crossBorderWords = { zh, en }
