import { shiftDay } from '../calendar/days.ts'
import { findCode } from '../codes/code-list.ts'
import { dataKinds } from '../draft/draft-field.ts'
import { fetchRefusals } from './fetched.ts'
import { linksOf } from './links-of.ts'
import { hostOf, isInnerHost } from './public-address.ts'
import { found, foundIn, type Rule, type Words } from './rule.ts'

/** Why an address did not answer: its status, or what kept it from being asked. */
function whyOf(result: { status?: number; reason?: string } | undefined): string | Words {
  if (result?.status !== undefined) return String(result.status)
  const { zh, en } = findCode(fetchRefusals, result?.reason) ?? { zh: '没有应答', en: 'no answer' }
  return { zh, en }
}

/** Section H, and the links: how it is delivered, and whether what it points to is there (rule R12). */
export const deliveryRules: readonly Rule[] = [
  {
    id: 'R12',
    name: 'connection-untested',
    severity: 'block',
    section: 'content',
    text: {
      zh: '接口没有 {days} 天内通过的连通性测试。',
      en: 'The interface has passed no connection test within {days} days.',
    },
    remedy: { zh: '先做连通性测试，通过后再送审。', en: 'Have the connection tested before you hand it in.' },
    applies: ({ kind }, { connection }) => kind === 'API' && connection !== undefined && connection?.isPassed !== false,
    check: (_, { connection, today, connectionDays }) =>
      found(!connection || connection.testedOn < shiftDay(today, -connectionDays), 'api', {
        days: connectionDays,
      }),
  },
  {
    id: 'R12',
    name: 'connection-failed',
    severity: 'block',
    section: 'content',
    text: {
      zh: '接口在 {day} 的连通性测试没有通过（{why}）。',
      en: 'The interface failed its connection test on {day} ({why}).',
    },
    remedy: { zh: '修复接口后重新测试。', en: 'Mend the interface and have it tested again.' },
    applies: ({ kind }) => kind === 'API',
    check: (_, { connection }) =>
      found(connection?.isPassed === false, 'api', {
        day: connection?.testedOn ?? '',
        why: whyOf(connection ?? undefined),
      }),
  },
  {
    id: 'P51',
    name: 'link-inside',
    severity: 'block',
    section: 'content',
    text: {
      zh: '链接指向内部地址 {host}，外部无法访问。',
      en: 'The link leads to the inner address {host}, which nobody outside can reach.',
    },
    remedy: { zh: '改为公开可访问的链接。', en: 'Give a public link.' },
    check: (content) =>
      foundIn(linksOf(content), ({ place, url }) => {
        const host = hostOf(url)
        return host !== undefined && isInnerHost(host) ? { place, values: { host } } : undefined
      }),
  },
  {
    id: 'P51',
    name: 'link-broken',
    severity: 'warn',
    section: 'content',
    text: { zh: '{day} 检查时，链接没有应答（{why}）：{url}', en: 'The link did not answer on {day} ({why}): {url}' },
    remedy: { zh: '更正链接，或恢复所指的内容。', en: 'Correct the link, or bring back what it led to.' },
    check: (content, { links }) => {
      const results = new Map(links.map((link) => [link.url, link]))
      return foundIn(linksOf(content), ({ place, url }) => {
        const result = results.get(url)
        return result && !result.isAnswered
          ? { place, values: { day: result.checkedOn, why: whyOf(result), url } }
          : undefined
      })
    },
  },
  {
    id: 'P51',
    name: 'link-malformed',
    severity: 'block',
    section: 'content',
    text: { zh: '不是有效的网址：{url}', en: 'This is no address on the web: {url}' },
    remedy: { zh: '更正链接。', en: 'Correct the link.' },
    check: (content) =>
      foundIn(linksOf(content), ({ place, url }) =>
        hostOf(url) === undefined || /^https?:\/\/[^/]*@/.test(url) ? { place, values: { url } } : undefined,
      ),
  },
  {
    id: 'P52',
    name: 'document-missing',
    severity: 'warn',
    section: 'content',
    text: { zh: '没有技术文档或产品说明书的链接。', en: 'There is no link to documentation.' },
    remedy: { zh: '提供技术文档或产品说明书的链接。', en: 'Give a link to the documentation.' },
    check: ({ document, files }) =>
      found(document === undefined && !files.some(({ format }) => format === 'PDF'), 'document'),
  },
  {
    id: 'P53',
    name: 'api-not-delivered',
    severity: 'warn',
    section: 'delivery',
    text: {
      zh: '产品类型是数据接口，交付方式里没有接口调用或核验。',
      en: 'It is an API, but is not delivered by call or query.',
    },
    remedy: { zh: '更正产品类型或交付方式。', en: 'Correct the kind or the delivery.' },
    applies: ({ kind, deliveryModes }) => kind === 'API' && deliveryModes.length > 0,
    check: ({ deliveryModes }) =>
      found(
        !deliveryModes.some((mode) => ['API', 'QUERY', 'STREAM', 'PPC', 'TEE', 'SPACE'].includes(mode)),
        'deliveryModes',
      ),
  },
  {
    id: 'P53',
    name: 'files-unlisted',
    severity: 'note',
    section: 'delivery',
    text: { zh: '以文件交付，没有列出资源文件。', en: 'Delivered as files, but none is listed.' },
    remedy: { zh: '列出文件名、格式和大小。', en: 'List names, formats and sizes.' },
    applies: ({ kind, deliveryModes }) => dataKinds.includes(kind) && deliveryModes.includes('FILE'),
    check: ({ files }) => found(files.length === 0, 'files'),
  },
]
