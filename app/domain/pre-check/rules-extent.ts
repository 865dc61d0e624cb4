import { type Day, isDay, startOfDay } from '../calendar/days.ts'
import { findCode } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { dataKinds } from '../draft/draft-field.ts'
import { freshnessOf } from '../listing/freshness.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { found, foundIn, type Rule } from './rule.ts'

/** Every day a listing declares, by its place. */
function daysOf(content: ListingContent): [place: string, day: Day | undefined][] {
  const { publicData, dataIp, quality, qualityReport } = content
  return [
    ['timeStart', content.timeStart],
    ['timeEnd', content.timeEnd],
    ['lastUpdated', content.lastUpdated],
    ['publicData.from', publicData?.from],
    ['publicData.to', publicData?.to],
    ['dataIp.issued', dataIp?.issued],
    ['dataIp.expires', dataIp?.expires],
    ['quality.assessed', quality?.assessed],
    ['qualityReport.issued', qualityReport?.issued],
    ['qualityReport.expires', qualityReport?.expires],
  ]
}

/** Formats of what goes along: documents, archives, programs. */
const around: readonly string[] = ['PDF', 'DOC', 'TXT', 'HTML', 'ZIP', 'MODEL', 'OTHER']
const past = ['lastUpdated', 'dataIp.issued', 'quality.assessed', 'qualityReport.issued']
const isAfter = (one: Day | undefined, other: Day | undefined) =>
  one !== undefined && other !== undefined && one > other
const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

/** Section D: volume, time and space; and whether days can be at all. */
export const extentRules: readonly Rule[] = [
  {
    id: 'P42',
    name: 'day-unreal',
    severity: 'block',
    section: 'extent',
    text: { zh: '“{day}”不是日历上的日期。', en: '“{day}” is no day of the calendar.' },
    remedy: { zh: '更正日期。', en: 'Correct the date.' },
    check: (content) =>
      daysOf(content).flatMap(([place, day]) => found(day !== undefined && !isDay(day), place, { day: day ?? '' })),
  },
  {
    id: 'P42',
    name: 'day-to-come',
    severity: 'block',
    section: 'extent',
    text: { zh: '“{day}”晚于今天。', en: '“{day}” is yet to come.' },
    remedy: { zh: '填写已经发生的日期。', en: 'Give a day that has been.' },
    check: (content, { today }) =>
      daysOf(content)
        .filter(([place]) => past.includes(place))
        .flatMap(([place, day]) => found(isAfter(day, today), place, { day: day ?? '' })),
  },
  {
    id: 'R15',
    name: 'period-reversed',
    severity: 'block',
    section: 'extent',
    text: {
      zh: '数据起始日期 {start} 晚于截止日期 {end}。',
      en: 'The data begin on {start}, after their end on {end}.',
    },
    remedy: { zh: '更正数据的起止日期。', en: 'Correct the first and the last day.' },
    check: ({ timeStart, timeEnd }) =>
      found(isAfter(timeStart, timeEnd), 'timeStart', { start: timeStart ?? '', end: timeEnd ?? '' }),
  },
  {
    id: 'R15',
    name: 'period-past-update',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '数据截止日期 {end} 晚于最近更新日期 {updated}。',
      en: 'The data end on {end}, after their last update on {updated}.',
    },
    remedy: {
      zh: '更正其一；属于预测数据的，在描述中说明。',
      en: 'Correct one of them; if it is a forecast, say so in the description.',
    },
    check: ({ timeEnd, lastUpdated }) =>
      found(isAfter(timeEnd, lastUpdated), 'timeEnd', { end: timeEnd ?? '', updated: lastUpdated ?? '' }),
  },
  {
    id: 'R15',
    name: 'update-overdue',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '承诺“{frequency}”更新，最近更新却在 {updated}，已经逾期。',
      en: 'Updates are promised “{frequency}”; the last was on {updated} and the next is overdue.',
    },
    remedy: { zh: '更新数据，或如实改写更新频率。', en: 'Update the data, or declare the frequency as it is.' },
    check: ({ frequency, lastUpdated }, { today }) => {
      const at = lastUpdated === undefined || !isDay(lastUpdated) ? undefined : startOfDay(lastUpdated)
      const { zh, en } = findCode(frequencies, frequency) ?? { zh: '', en: '' }
      return found(freshnessOf(frequency, at, startOfDay(today)) === 'overdue', 'lastUpdated', {
        frequency: { zh, en },
        updated: lastUpdated ?? '',
      })
    },
  },
  {
    id: 'P43',
    name: 'volume-nothing',
    severity: 'warn',
    section: 'extent',
    text: { zh: '声明的规模为 0。', en: 'The declared volume is nothing.' },
    remedy: { zh: '填写实际规模，不清楚的留空。', en: 'Give the real volume, or leave it empty.' },
    applies: ({ kind }) => dataKinds.includes(kind),
    check: (content) =>
      (['recordCount', 'storageBytes', 'fileCount'] as const).flatMap((place) => found(content[place] === 0, place)),
  },
  {
    id: 'P43',
    name: 'increment-larger',
    severity: 'warn',
    section: 'extent',
    text: { zh: '每次增量大于总的存储大小。', en: 'One update is larger than the whole.' },
    remedy: { zh: '更正存储大小或每次增量。', en: 'Correct the size or the increment.' },
    check: ({ incrementBytes, storageBytes }) =>
      found(
        incrementBytes !== undefined && storageBytes !== undefined && incrementBytes > storageBytes,
        'incrementBytes',
      ),
  },
  {
    id: 'P43',
    name: 'files-more',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '资源文件的{what}合计 {actual}，多于声明的 {declared}。',
      en: 'The files come to {actual} {what}, more than the declared {declared}.',
    },
    remedy: { zh: '更正声明的规模或资源文件目录。', en: 'Correct the declared volume or the list of files.' },
    applies: ({ files }) => files.length > 0,
    check: ({ files, fileCount, storageBytes, recordCount }) => {
      const kinds = [
        { place: 'fileCount', declared: fileCount, actual: files.length, what: { zh: '个数', en: 'files' } },
        {
          place: 'storageBytes',
          declared: storageBytes,
          actual: sum(files.map(({ bytes }) => bytes)),
          what: { zh: '字节数', en: 'bytes' },
        },
        {
          place: 'recordCount',
          declared: recordCount,
          // Images and their labels are rows of the same records.
          actual: Math.max(0, ...files.map(({ rows }) => rows ?? 0)),
          what: { zh: '记录数', en: 'records' },
        },
      ]
      return foundIn(kinds, ({ place, declared, actual, what }) =>
        declared !== undefined && actual > declared * 1.1 ? { place, values: { declared, actual, what } } : undefined,
      )
    },
  },
  {
    id: 'P43',
    name: 'format-unsaid',
    severity: 'note',
    section: 'extent',
    text: {
      zh: '资源文件“{name}”的格式不在声明的数据格式中。',
      en: 'The format of the file “{name}” is not among those declared.',
    },
    remedy: { zh: '在数据格式中补上。', en: 'Add it to the formats.' },
    applies: ({ formats }) => formats.length > 0,
    check: ({ files, formats }) =>
      foundIn(files, ({ name, format }, index) =>
        formats.includes(format) || around.includes(format) ? undefined : { place: `files.${index}`, values: { name } },
      ),
  },
  {
    id: 'P44',
    name: 'frequency-undeliverable',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '承诺实时或每分钟更新，交付方式却只有文件或线下。',
      en: 'Updates by the minute are promised, but delivery is by file or offline only.',
    },
    remedy: {
      zh: '补充接口、推送等交付方式，或改写更新频率。',
      en: 'Add a delivery by API or push, or change the frequency.',
    },
    applies: ({ frequency }) => frequency === 'REALTIME' || frequency === 'MINUTE',
    check: ({ deliveryModes }) =>
      found(
        deliveryModes.length > 0 && deliveryModes.every((mode) => ['FILE', 'OFFLINE', 'REPORT'].includes(mode)),
        'frequency',
      ),
  },
]
