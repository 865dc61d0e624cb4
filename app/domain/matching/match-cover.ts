import { fold } from '../catalogue/fold.ts'
import type { Frequency } from '../codes/content.ts'
import type { Kind } from '../codes/trade.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { coverOf } from './areas.ts'
import { compareGrain } from './grain.ts'
import { joinTexts, piecesOf, shareSaid, textsOf } from './match-texts.ts'
import { type Finding, finding, notStated } from './match-words.ts'

/** What a listing holds, against what is wanted: kind, industry, time, place, grain, pace, volume, form. */
type Hold = (wanted: DemandContent, offered: ListingContent) => Finding

const kindFamilies: readonly (readonly Kind[])[] = [
  ['DATASET', 'HQ_DATASET', 'RESOURCE', 'ENCRYPTED', 'API'],
  ['REPORT', 'INDEX', 'VIS'],
  ['MODEL', 'TOOL', 'APP'],
  ['SERVICE', 'APP'],
]

/** A kind of the same family comes near. */
export const holdKind: Hold = ({ kinds }, { kind }) => {
  const place = { place: 'kind' }
  if (kinds.includes(kind)) return finding('meets', 'kindIs', { kind }, place)
  const isNear = kindFamilies.some((family) => family.includes(kind) && kinds.some((each) => family.includes(each)))
  return isNear
    ? finding('partly', 'kindRelated', { kind }, { ...place, share: 0.5 })
    : finding('no', 'kindOther', { kind }, place)
}

/** One industry or field in common is enough. */
export const holdIndustry: Hold = (wanted, offered) => {
  const fields = offered.fields.filter((code) => wanted.fields.includes(code))
  const industries = offered.industries.filter((code) => wanted.industries.includes(code))
  if (fields.length + industries.length > 0)
    return finding(
      'meets',
      'industryShared',
      { fields, industries },
      { place: fields.length > 0 ? 'fields' : 'industries' },
    )
  // A listing that names fields alone says nothing about industries.
  const isTold =
    (wanted.fields.length > 0 && offered.fields.length > 0) ||
    (wanted.industries.length > 0 && offered.industries.length > 0)
  if (!isTold) return notStated
  return finding(
    'no',
    'industryOther',
    { fields: offered.fields, industries: offered.industries },
    { place: offered.fields.length > 0 ? 'fields' : 'industries' },
  )
}

const dayLength = 86_400_000
/** Less than this is missing of a time that counts as covered. */
const nearlyAll = 0.98
const growing: ReadonlySet<string> = new Set('REALTIME MINUTE HOUR DAY WEEK MONTH QUARTER HALF YEAR'.split(' '))

/** By the share of the wanted days; what is updated regularly goes on, and a side without a bound is open. */
export const holdTime: Hold = (wanted, offered) => {
  const { timeStart: from, timeEnd } = offered
  if (from === undefined && timeEnd === undefined) return notStated
  const place = from === undefined ? 'timeEnd' : 'timeStart'
  const to = growing.has(offered.frequency ?? '') ? undefined : timeEnd
  const start = dayNumber(from) ?? Number.NEGATIVE_INFINITY
  const end = dayNumber(to) ?? Number.POSITIVE_INFINITY
  const wantedStart = dayNumber(wanted.timeStart)
  const wantedEnd = dayNumber(wanted.timeEnd)
  const values = { from: from ?? '', to: timeEnd ?? '' }
  const first = wantedStart ?? wantedEnd ?? 0
  const last = wantedEnd ?? wantedStart ?? 0
  if (end < first || start > last) {
    // «Since 2020» is served in part by what begins later.
    if (wantedEnd === undefined && start > last)
      return finding('partly', 'timeCoversPart', values, { place, share: 0.4 })
    return finding('no', 'timeOutside', values, { place })
  }
  // «Since 2020» goes on: of what has ended nobody knows what share that is.
  if (wantedEnd === undefined && start <= last && end !== Number.POSITIVE_INFINITY)
    return finding('partly', 'timeUpTo', values, { place, share: 0.7 })
  const days = last - first + 1
  const share = (Math.min(end, last) - Math.max(start, first) + 1) / days
  return share >= nearlyAll
    ? finding('meets', 'timeCovers', values, { place })
    : finding('partly', 'timeCoversPart', { ...values, percent: Math.floor(share * 100) }, { place, share })
}

function dayNumber(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength)
}

/** By containment: a province covers its cities. Where no region is declared, what title and texts name. */
export const holdRegion: Hold = (wanted, offered) => {
  if (offered.regions.length === 0) return holdNamedRegion(wanted, offered)
  const covers = wanted.regions.map((code) => coverOf(code, offered.regions))
  const share = covers.reduce((sum, cover) => sum + (cover === 'whole' ? 1 : cover === 'part' ? 0.5 : 0), 0)
  const missing = wanted.regions.filter((_, index) => covers[index] === 'none')
  const values = { regions: offered.regions.slice(0, 8), missing: missing.slice(0, 8) }
  const place = { place: 'regions' }
  if (share === 0) return finding('no', 'regionOutside', values, place)
  return share === covers.length
    ? finding('meets', 'regionCovers', values, place)
    : finding('partly', 'regionCoversPart', values, { ...place, share: share / covers.length })
}

function holdNamedRegion(wanted: DemandContent, offered: ListingContent): Finding {
  for (const { place, regions: named } of textsOf(offered)) {
    const covers = wanted.regions.map((code) => ({ code, cover: coverOf(code, named) }))
    const first = covers.find(({ cover }) => cover !== 'none')?.code
    if (first !== undefined) {
      const isWhole = (place === 'title' || place === 'coverage') && covers.every(({ cover }) => cover === 'whole')
      return finding(isWhole ? 'meets' : 'partly', 'regionNamed', { region: named[0] ?? first }, { place, share: 0.6 })
    }
    const [other] = named
    if (place === 'title' && other !== undefined) return finding('no', 'regionOther', { region: other }, { place })
  }
  return notStated
}

/** The grain of both on a ladder such as province, city, county; else by their words. */
export const holdGranularity: Hold = (wanted, offered) => {
  const asked = joinTexts([wanted.granularity])
  const told = joinTexts([offered.granularity])
  if (told === '') {
    const at = textsOf(offered).find(({ text }) => text.includes(fold(asked)))
    return at ? finding('partly', 'granularityNamed', {}, { place: at.place, share: 0.7 }) : notStated
  }
  const place = { place: 'granularity' }
  const values = { granularity: told.split('\n')[0] ?? told }
  const compared = compareGrain(asked, told)
  if (compared === 'same' || shareSaid(asked, piecesOf(told)) >= 0.9)
    return finding('meets', 'granularityIs', values, place)
  if (compared === 'finer') return finding('meets', 'granularityFiner', values, place)
  if (compared === 'coarser') return finding('no', 'granularityCoarser', values, place)
  return shareSaid(asked, piecesOf(told)) >= 0.4
    ? finding('partly', 'granularityOther', values, { ...place, share: 0.5 })
    : finding('unknown', 'granularityOther', values, place)
}

const pace: readonly Frequency[] = ['REALTIME', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF', 'YEAR']

/** What is updated as often as wanted, or oftener, meets; the slower, the less. */
export const holdFrequency: Hold = ({ frequency: wanted }, { frequency: offered }) => {
  if (offered === undefined || wanted === undefined) return notStated
  const place = { place: 'frequency' }
  const [asked, told] = [pace.indexOf(wanted), pace.indexOf(offered)]
  const isRegularUnasked = asked < 0 && !(wanted === 'IRREGULAR' && offered === 'STATIC')
  if (isRegularUnasked || (told >= 0 && told <= asked)) return finding('meets', 'frequencyMeets', { offered }, place)
  if (offered === 'STATIC') return finding('no', 'frequencyStatic', { wanted }, place)
  if (told < 0) return finding('partly', 'frequencyIrregular', { wanted }, { ...place, share: 0.3 })
  const steps = told - asked
  return steps > 2
    ? finding('no', 'frequencySlower', { offered, wanted }, place)
    : finding('partly', 'frequencySlower', { offered, wanted }, { ...place, share: steps === 1 ? 0.5 : 0.25 })
}

const leastRowsShare = 0.1

/** Records declared, or counted over the files. */
export const holdRows: Hold = ({ rows: wanted = 1 }, offered) => {
  const counted = offered.files.reduce((sum, file) => sum + (file.rows ?? 0), 0)
  const rows = offered.recordCount ?? (counted > 0 ? counted : undefined)
  if (rows === undefined) return notStated
  const place = { place: offered.recordCount === undefined ? 'files' : 'recordCount' }
  if (rows >= wanted) return finding('meets', 'rowsEnough', { rows }, place)
  const share = rows / wanted
  return share >= leastRowsShare
    ? finding('partly', 'rowsFewer', { rows, wanted }, { ...place, share })
    : finding('no', 'rowsFewer', { rows, wanted }, place)
}

/** Formats that anybody turns into one another. */
const formatFamilies: readonly (readonly string[])[] = [
  ['CSV', 'XLS', 'XLSX', 'JSON', 'JSONL', 'PARQUET', 'XML', 'SQL', 'API'],
  ['GEOJSON', 'SHP', 'KML'],
  ['GEOTIFF', 'NETCDF', 'GRIB', 'HDF5', 'ZARR'],
  ['TXT', 'PDF', 'DOC', 'HTML'],
]

/** Any of the wanted formats will do; one that is easily turned into it comes near. */
export const holdFormat: Hold = ({ formats: wanted }, offered) => {
  const formats = [...new Set([...offered.formats, ...offered.files.map(({ format }) => format)])]
  if (formats.length === 0) return notStated
  const place = { place: offered.formats.length > 0 ? 'formats' : 'files' }
  const shared = formats.filter((format) => wanted.includes(format))
  if (shared.length > 0) return finding('meets', 'formatHas', { formats: shared }, place)
  const values = { formats: formats.slice(0, 6) }
  const isNear = formatFamilies.some(
    (family) => formats.some((each) => family.includes(each)) && wanted.some((each) => family.includes(each)),
  )
  return isNear
    ? finding('partly', 'formatOther', values, { ...place, share: 0.5 })
    : finding('no', 'formatOther', values, place)
}
