import { formatCount, formatMoney } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import { deliveryModes, type PriceUnit, priceUnits } from '../codes/trade.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { usageTerms } from '../listing/usage-terms.ts'
import type { Duration } from './effective-use.ts'
import type { Limit, UsageDuty, UsageRule } from './usage-rules.ts'

/** In which part of the card a sentence stands: what the buyer may, must not and must do, what it pays, what the provider owes. */
export const sentenceKinds = ['may', 'must-not', 'must', 'pay', 'provider'] as const
export type SentenceKind = (typeof sentenceKinds)[number]

/** One rule, duty or limit in plain words; `id` is the one it has in the policy. */
export type Sentence = { id: string; kind: SentenceKind; zh: string; en: string }
type Words = { zh: string; en: string }

/** The rules in plain words: one sentence for each rule and each duty, and one for each limit of the permission to use. */
export function saySentences(rules: readonly UsageRule[]): Sentence[] {
  const said = rules.flatMap((rule): Sentence[] => [
    { id: rule.id, kind: kindOf(rule), ...sayRule(rule) },
    ...(rule.id === 'use' ? rule.limits.map((limit) => sayLimit(rule.id, limit)) : []),
    ...rule.duties.map((duty): Sentence => ({ id: duty.id, kind: isPayment(duty) ? 'pay' : 'must', ...sayDuty(duty) })),
  ])
  return said.sort((a, b) => sentenceKinds.indexOf(a.kind) - sentenceKinds.indexOf(b.kind))
}

/** The id of a limit in the policy and among the sentences. */
export function limitId(ruleId: string, { on }: Limit): string {
  return `${ruleId}-${on}`
}

function kindOf({ by, kind }: UsageRule): SentenceKind {
  if (by === 'provider') return 'provider'
  return ({ permission: 'may', prohibition: 'must-not', obligation: 'must' } as const)[kind]
}

function isPayment({ action }: UsageDuty): boolean {
  return action === 'compensate'
}

function sayRule(rule: UsageRule): Words {
  switch (rule.id) {
    case 'derivative':
    case 'modelTraining':
    case 'redistribution':
    case 'sublicense':
      return asListed({ [rule.id]: rule.kind === 'permission' })
    case 'forbidden':
      return asListed({ forbidden: limitOf(rule, 'purpose').texts })
    case 'end':
      return endWords[rule.action as keyof typeof endWords]?.[rule.kind] ?? missing(rule.id)
    case 'abroad':
      return rule.kind === 'permission'
        ? {
            zh: '履行下述手续后，可以向境外提供。',
            en: 'You may provide it outside mainland China once the procedure below is complete.',
          }
        : {
            zh: '不得向境外提供，也不得让境外访问。',
            en: 'You must not provide it, or give access to it, outside mainland China.',
          }
    case 'deliver':
      return sayDelivery(rule)
    default:
      return fixed[rule.id] ?? missing(rule.id)
  }
}

const fixed: Record<string, Words> = {
  use: { zh: '您可以在约定范围内自己使用。', en: 'You may use it yourself within the limits agreed.' },
  trial: {
    zh: '试用只为评估，不得用于生产经营。',
    en: 'The trial is for evaluation only: you must not use it in your operations.',
  },
  persons: {
    zh: '不得借助其他数据识别、复原到具体的个人或机构。',
    en: 'You must not identify persons or organisations in it, alone or with other data.',
  },
  updates: {
    zh: '期限内发布的新版本，供方一并提供。',
    en: 'The provider also delivers revisions that are released during the term.',
  },
  exclusive: {
    zh: '期限和地域内，供方不得再许可其他人作同样用途。',
    en: 'Within the term and territory the provider licenses it to nobody else for the same purposes.',
  },
  'own-use': {
    zh: '期限和地域内，供方自己也不得作同样用途。',
    en: 'Within the term and territory the provider itself does not use it for the same purposes.',
  },
}

const endWords = {
  delete: {
    obligation: {
      zh: '期限届满或合约终止后，须删除全部数据及副本。',
      en: 'When the term or the contract ends you must delete all data and copies.',
    },
  },
  returnData: {
    obligation: {
      zh: '期限届满或合约终止后，须返还数据，不留副本。',
      en: 'When the term or the contract ends you must return the data and keep no copy.',
    },
  },
  use: {
    prohibition: {
      zh: '期限届满或合约终止后，不得继续访问和使用。',
      en: 'When the term or the contract ends you must not access or use it any more.',
    },
    permission: {
      zh: '期限届满后，已取得的数据可以继续使用。',
      en: 'What you received before the term ends you may go on using.',
    },
  },
} as Record<string, Partial<Record<UsageRule['kind'], Words>>>

function sayDelivery(rule: UsageRule): Words {
  const { mode } = limitOf(rule, 'deliveryChannel')
  const { days } = limitOf(rule, 'delayPeriod')
  const by = {
    zh: labelOf(deliveryModes, mode, 'zh'),
    en: labelOf(deliveryModes, mode, 'en').toLowerCase().replace('api', 'API').replace('saas', 'SaaS'),
  }
  if (days === 0) return { zh: `供方即时交付，方式为${by.zh}。`, en: `The provider delivers at once, by ${by.en}.` }
  return {
    zh: `供方在合约生效且应付款项托管后 ${days} 个工作日内交付，方式为${by.zh}。`,
    en: `The provider delivers within ${plural(days, 'working day')} once the contract is in force and any payment is held, by ${by.en}.`,
  }
}

function sayLimit(ruleId: string, limit: Limit): Sentence {
  const id = limitId(ruleId, limit)
  switch (limit.on) {
    case 'purpose':
      return { id, kind: 'may', ...asListed({ purposes: limit.texts }) }
    case 'spatial':
      return {
        id,
        kind: limit.regions.includes('X-001') ? 'may' : 'must-not',
        ...asListed({ territory: limit.regions }),
      }
    case 'elapsedTime':
      return { id, kind: 'may', ...sayTerm(limit) }
    case 'count':
      return {
        id,
        kind: 'may',
        zh: `期限内最多使用 ${formatCount(limit.count)} ${unitWord(limit.unit, 'zh')}。`,
        en: `Within the term you may use up to ${formatCount(limit.count)} ${unitWord(limit.unit, 'en', limit.count)}.`,
      }
    default:
      return missing(id)
  }
}

function sayTerm(duration: Duration): Words {
  const { zh, en } = durationWords(duration)
  return { zh: `使用期限自交付之日起 ${zh}。`, en: `The term is ${en} from delivery.` }
}

/** 2 年, 18 个月, 14 天 */
export function durationWords({ count, unit }: Duration): Words {
  if (unit === 'day') return { zh: `${count} 天`, en: plural(count, 'day') }
  const years = count / 12
  if (Number.isInteger(years)) return { zh: `${years} 年`, en: plural(years, 'year') }
  return { zh: `${count} 个月`, en: plural(count, 'month') }
}

function sayDuty(duty: UsageDuty): Words {
  if (duty.action === 'concludeStandardContract')
    return {
      zh: '向境外提供前，须订立个人信息出境标准合同或通过认证。',
      en: 'Before it leaves mainland China, a standard contract has to be concluded or a certification obtained.',
    }
  if (duty.action === 'passSecurityAssessment')
    return {
      zh: '向境外提供前，须通过数据出境安全评估。',
      en: 'Before it leaves mainland China, a security assessment has to be passed.',
    }
  const share = duty.limits.find((limit) => limit.on === 'percentage')
  if (share) {
    const percent = share.basisPoints / 100
    return {
      zh: `按使用所得收入的 ${percent}% 付给供方。`,
      en: `You pay the provider ${percent}% of the income you make with it.`,
    }
  }
  const pay = duty.limits.find((limit) => limit.on === 'payAmount')
  if (!pay) return missing(duty.id)
  const sum = formatMoney(pay.micros, pay.currency)
  if (pay.per === null) return sayAtOnce(duty.id, sum)
  const first = duty.limits.find((limit) => limit.on === 'from')
  const from = first && first.first > 1 ? first.first : undefined
  if (pay.per === 'MONTH' || pay.per === 'YEAR')
    return {
      zh: `期限内每${pay.per === 'MONTH' ? '月' : '年'}一期，每期 ${sum}。`,
      en: `The price is ${sum} for each ${pay.per === 'MONTH' ? 'month' : 'year'} of the term.`,
    }
  return {
    zh: `按实际使用计费：${from ? `自每月第 ${formatCount(from)} ${unitWord(pay.per, 'zh')}起，` : ''}每${unitWord(pay.per, 'zh')} ${sum}，按月结算。`,
    en: `You pay for what you use: ${sum} per ${unitWord(pay.per, 'en', 1)}${from ? ` from number ${formatCount(from)} of a month on` : ''}, settled monthly.`,
  }
}

function sayAtOnce(id: string, sum: string): Words {
  if (id === 'pay-deposit')
    return {
      zh: `双方签署后由交易所托管 ${sum}，作为按量费用的担保；实际费用结算后抵扣或退还。`,
      en: `Once both have signed the exchange holds ${sum} as security for charges by use; it is set off or returned when they are settled.`,
    }
  const first = id === 'pay-first'
  return {
    zh: `双方签署后支付${first ? '首期' : ''} ${sum}，由交易所托管，验收后付给供方。`,
    en: `Once both have signed you pay ${sum}${first ? ' for the first period' : ''}; the exchange holds it and passes it on when you have accepted.`,
  }
}

/** What the page of a listing says of a term, so that both say it in the same words. */
function asListed(terms: Partial<NonNullable<ListingContent['terms']>>): Words {
  const [found] = usageTerms({ terms: { purposes: [], forbidden: [], rights: [], territory: [], ...terms } })
  return found ? { zh: found.zh, en: found.en } : missing(JSON.stringify(terms))
}

function limitOf<On extends Limit['on']>({ id, limits }: UsageRule, on: On): Extract<Limit, { on: On }> {
  const found = limits.find((limit): limit is Extract<Limit, { on: On }> => limit.on === on)
  return found ?? missing(`${id} ${on}`)
}

/** What is counted, in words: 次, calls. */
export function unitWord(unit: PriceUnit, language: 'zh' | 'en', count = 2): string {
  const word = labelOf(priceUnits, unit, language)
  return language === 'zh' || count === 1 || unit === 'GB' ? word : `${word}s`
}

/** 1 month, 3 months. */
function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function missing(what: string): never {
  throw new Error(`There are no words for ${what}`)
}
