import type { ObjectionCase, ObjectionKey } from '../../../db/queries/objections.server.ts'
import { formatMoment } from '../../i18n/format.ts'
import { dayOf } from '../calendar/days.ts'
import { countWorkingDays, type WorkCalendar } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { readPlace, writePlace } from '../list-place.ts'
import type { ObjectionState } from '../review/review-lists.ts'
import { type Language, pickText } from '../text.ts'

/** Which objections an operator looks at. */
export type ObjectionFilter = {
  state: 'open' | 'decided'
  /** Number of the submission they are against. */
  number?: string
}

/** Objections on a page. */
export const objectionsPerPage = 20

/** A line of the queue. */
export type ObjectionLine = {
  id: string
  number: string
  title: Said
  objector: { slug: string; name: Said }
  filed: string
  /** Working days it has waited; left out once it is decided. */
  waits?: number
  state: ObjectionState
  /** Its beginning. */
  text: string
}

/** One objection, whole, with what hangs on its decision. */
export type ObjectionView = Omit<ObjectionLine, 'text'> & {
  text: string
  provider: { slug: string; name: Said }
  document?: { id: string; fileName: string }
  decided?: string
  decision?: string
  /** Name of the operator who decided it. */
  decider?: string
  /** Whether its submission is still held by it. */
  isHeld: boolean
  /** Working days of the notice that are left. */
  frozenDays?: number
  /** How many others wait against the same submission. */
  others: number
  /** Whoever looks belongs to an organisation that is concerned, and cannot decide. */
  isConcerned: boolean
}

/** Longest beginning of a text in the queue, in characters. */
const longestBeginning = 120

/** The filter and the place of an address; anything unknown is left out. */
export function readObjectionQuery(params: URLSearchParams): { filter: ObjectionFilter; after?: ObjectionKey } {
  const number = /^SJ\d{6}-\d{6,}[0-9A-Y]$/.exec((params.get('submission') ?? '').trim().toUpperCase())?.[0]
  const place = readPlace(params)
  return {
    filter: { state: params.get('state') === 'decided' ? 'decided' : 'open', ...(number && { number }) },
    ...(place && { after: { filedAt: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeObjectionQuery({ state, number }: ObjectionFilter, after?: ObjectionKey): URLSearchParams {
  return new URLSearchParams({
    ...(number && { submission: number }),
    ...(state === 'decided' && { state }),
    ...(after && { after: writePlace(after.filedAt, after.id) }),
  })
}

type Reader = { language: Language; now: number; calendar: WorkCalendar }

/** Puts an objection into a line of the queue. */
export function viewObjectionLine(found: ObjectionCase, reader: Reader): ObjectionLine {
  const characters = [...found.text.replace(/\s+/g, ' ')]
  const isLong = characters.length > longestBeginning
  return {
    ...viewCommon(found, reader),
    text: isLong ? `${characters.slice(0, longestBeginning).join('')}…` : characters.join(''),
  }
}

/** Puts one objection into words. */
export function viewObjection(
  found: ObjectionCase,
  more: { others: number; isConcerned: boolean; decider: string | undefined },
  reader: Reader,
): ObjectionView {
  const { text, decidedAt, decision, document, submission, provider } = found
  return {
    ...viewCommon(found, reader),
    text,
    provider: { slug: provider.slug, name: pickText(provider.name, reader.language) ?? unnamed(provider.slug) },
    ...(document && { document }),
    ...(decidedAt !== null && { decided: formatMoment(decidedAt) }),
    ...(decision !== null && { decision }),
    ...(more.decider !== undefined && { decider: more.decider }),
    isHeld: submission.state === 'objected',
    ...(submission.frozenDays !== null && { frozenDays: submission.frozenDays }),
    others: more.others,
    isConcerned: more.isConcerned,
  }
}

function viewCommon(found: ObjectionCase, { language, now, calendar }: Reader): Omit<ObjectionLine, 'text'> {
  const { objector, submission } = found
  return {
    id: found.id,
    number: submission.number,
    title: pickText(submission.title, language) ?? unnamed(submission.number),
    objector: { slug: objector.slug, name: pickText(objector.name, language) ?? unnamed(objector.slug) },
    filed: formatMoment(found.filedAt),
    ...(found.state === 'open' && { waits: countWorkingDays(dayOf(found.filedAt), dayOf(now), calendar) }),
    state: found.state,
  }
}

function unnamed(text: string): Said {
  return { text, language: 'zh' }
}
