import { type Day, shiftDay } from '../calendar/days.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { expiredOn, expiriesOf } from '../review/evidence.ts'
import { everyVersion } from '../text.ts'
import { hasEvidence } from './check-context.ts'
import { evidenceName } from './evidence-slots.ts'
import { plainKey } from './likeness.ts'
import { found, foundIn, type Rule } from './rule.ts'

/** Light track: level 1 that holds nothing personal (domain handbook 4.3). */
const isLight = ({ grade, personal }: ListingContent) =>
  grade === 'G1' && (personal?.contains !== true || personal.anonymised)

/** What limits how long a licence may be given: the authorisation, and the rights holder's own licence. */
const limits = ['evidence.AUTHORISATION', 'evidence.LICENCE', 'evidence.UPSTREAM', 'publicData.to']

/** The day some months later; the 31st becomes the last of a shorter month. */
function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** Section K: evidence, and how long it lasts (rules R09 and R24). */
export const evidenceRules: readonly Rule[] = [
  {
    id: 'P47',
    name: 'commitment-missing',
    severity: 'block',
    section: 'evidence',
    text: { zh: '没有提交法律承诺书。', en: 'The letter of commitment is missing.' },
    remedy: { zh: '签署并提交法律承诺书。', en: 'Sign it and hand it in.' },
    check: (_, context) => found(!hasEvidence(context, 'COMMITMENT'), 'evidence.COMMITMENT'),
  },
  {
    id: 'P47',
    name: 'compliance-missing',
    severity: 'block',
    section: 'evidence',
    text: {
      zh: '没有提交合规评估文件或法律意见书。',
      en: 'Neither a compliance assessment nor a legal opinion is shown.',
    },
    remedy: { zh: '委托律师事务所或合规服务机构出具。', en: 'Have a law firm or a compliance body issue one.' },
    applies: (content) => !isLight(content),
    check: (_, context) => found(!hasEvidence(context, 'COMPLIANCE'), 'evidence.COMPLIANCE'),
  },
  {
    id: 'P47',
    name: 'compliance-advised',
    severity: 'note',
    section: 'evidence',
    text: {
      zh: '没有提交合规评估文件（一般数据 1 级可不提交）。',
      en: 'No compliance assessment is shown; level 1 can do without.',
    },
    remedy: { zh: '有的请提交，便于买方判断。', en: 'Show it if there is one: it helps buyers.' },
    applies: isLight,
    check: (_, context) => found(!hasEvidence(context, 'COMPLIANCE'), 'evidence.COMPLIANCE'),
  },
  {
    id: 'P47',
    name: 'filing-missing',
    severity: 'note',
    section: 'evidence',
    text: { zh: '算法模型没有提交备案信息。', en: 'A model without its filing.' },
    remedy: {
      zh: '属于须备案的算法或生成式人工智能服务的，提交备案号。',
      en: 'If it has to be filed, give the number of the filing.',
    },
    applies: ({ kind }) => kind === 'MODEL',
    check: (_, context) => found(!hasEvidence(context, 'FILING'), 'evidence.FILING'),
  },
  {
    id: 'P48',
    name: 'evidence-bare',
    severity: 'warn',
    section: 'evidence',
    text: { zh: '{slot}既没有编号也没有文件。', en: '{slot}: neither a number nor a file.' },
    remedy: { zh: '填写编号，或选择证明材料。', en: 'Give its number or choose the document.' },
    check: (_, { evidence }) =>
      foundIn(evidence, ({ slot, number, document }) =>
        !number?.trim() && document === undefined
          ? { place: `evidence.${slot}`, values: { slot: evidenceName(slot) } }
          : undefined,
      ),
  },
  {
    id: 'P48',
    name: 'evidence-days',
    severity: 'block',
    section: 'evidence',
    text: {
      zh: '{slot}的日期有误：{issued} 出具，{expires} 到期。',
      en: '{slot}: issued {issued}, ends {expires}; that cannot be.',
    },
    remedy: { zh: '更正出具日期或到期日期。', en: 'Correct the dates.' },
    check: (_, { evidence, today }) =>
      foundIn(evidence, ({ slot, issued, expires }) => {
        const isLate = issued !== undefined && issued > today
        const isReversed = issued !== undefined && expires !== undefined && expires < issued
        return isLate || isReversed
          ? { place: `evidence.${slot}`, values: { slot: evidenceName(slot), issued, expires: expires ?? '—' } }
          : undefined
      }),
  },
  {
    id: 'R24',
    name: 'issuer-is-provider',
    severity: 'block',
    section: 'evidence',
    text: { zh: '{slot}由{who}自己出具。', en: '{slot}: issued by the {who} itself.' },
    remedy: { zh: '由独立的第三方机构出具。', en: 'Have an independent third party issue it.' },
    check: ({ broker }, { evidence, provider }) => {
      const owns = new Set(everyVersion(provider?.name).map(plainKey))
      const brokers = new Set(everyVersion(broker).map(plainKey))
      return foundIn(evidence, ({ slot, issuer }) => {
        if (issuer === undefined || !['COMPLIANCE', 'QUALITY', 'APPRAISAL', 'RISK'].includes(slot)) return undefined
        const key = plainKey(issuer)
        if (!owns.has(key) && !brokers.has(key)) return undefined
        const who = owns.has(key) ? { zh: '供方', en: 'provider' } : { zh: '数据经纪', en: 'broker' }
        return { place: `evidence.${slot}`, values: { slot: evidenceName(slot), who } }
      })
    },
  },
  {
    id: 'R09',
    name: 'expired',
    severity: 'block',
    section: 'evidence',
    text: { zh: '已于 {day} 到期。', en: 'It ended on {day}.' },
    remedy: { zh: '更新证明材料或授权后再送审。', en: 'Renew it before you hand in.' },
    check: (content, { evidence, today }) =>
      expiredOn(today, expiriesOf(content, evidence)).map(({ place, expires }) => ({
        place,
        values: { day: expires },
      })),
  },
  {
    id: 'R09',
    name: 'ends-soon',
    severity: 'warn',
    section: 'evidence',
    text: { zh: '将于 {day} 到期，届时须下架。', en: 'It ends on {day}; the listing cannot outlast it.' },
    remedy: { zh: '尽早办理续期。', en: 'Have it renewed in time.' },
    check: (content, { evidence, today }) =>
      expiriesOf(content, evidence)
        .filter(({ expires }) => expires >= today && expires <= shiftDay(today, 30))
        .map(({ place, expires }) => ({ place, values: { day: expires } })),
  },
  {
    id: 'R09',
    name: 'term-outlasts-right',
    severity: 'warn',
    section: 'terms',
    text: {
      zh: '使用期限 {months} 个月，超过授权截止日期 {day}。',
      en: 'The licence runs {months} months, beyond {day}, when your own right ends.',
    },
    remedy: { zh: '缩短使用期限，或先续期授权。', en: 'Shorten it, or have your right extended first.' },
    applies: ({ terms }) => terms?.periodMonths !== undefined,
    check: (content, { evidence, today }) => {
      const months = content.terms?.periodMonths ?? 0
      const [first] = expiriesOf(content, evidence).filter(
        ({ place, expires }) => limits.includes(place) && expires >= today,
      )
      return found(first !== undefined && monthsLater(today, months) > first.expires, 'terms.periodMonths', {
        months,
        day: first?.expires ?? '',
      })
    },
  },
]
