import type { NoticePage, PublicNotice } from '../../../db/queries/submissions-notice.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { findCode, labelOf } from '../codes/code-list.ts'
import { type Grade, grades } from '../codes/grading.ts'
import { findRegion } from '../codes/region.ts'
import { kinds } from '../codes/trade.ts'
import type { AtomEntry } from '../interchange/atom.ts'
import { type BodyView, type ProviderView, viewListingPage } from '../listing/listing-page-view.ts'
import { projectListing } from '../listing/listing-projection.ts'
import { isRestricted } from '../listing/public-content.ts'
import type { GradeView } from '../listing/view-grade.ts'
import type { ObjectionState, RegistrationKind } from '../review/review-lists.ts'
import { type Language, pickText, say } from '../text.ts'

/** A line of the list of public notices. */
export type NoticeLine = {
  number: string
  title: Said
  summary?: Said
  kind: string
  regions: string[]
  isPublicData: boolean
  registration: RegistrationKind
  organisation: { slug: string; name: Said }
  from: string
  /** The last day, and the working days after today up to it; left out while an objection holds the notice. */
  until?: { day: string; daysLeft: number }
}

/** Where a notice stands: under way, held by an objection, or what became of it. */
export type NoticeOutcome = 'notice' | 'objected' | 'registered' | 'refused' | 'withdrawn'

/** The page of one notice. */
export type NoticeView = Omit<NoticeLine, 'summary' | 'regions' | 'until'> & {
  outcome: NoticeOutcome
  /** The last day, planned while it runs; left out while it is held, and where it ended before. */
  until?: string
  /** Working days that are left, today not counted; while it is held those that will still run. */
  daysLeft?: number
  /** The day of the outcome. */
  decided?: string
  objections: Record<ObjectionState, number>
  /** Code of the listing a change is made to, or that came of it; `hasPage` where visitors can look at it. */
  listing?: { code: string; hasPage: boolean }
  /** Number of the certificate of registration. */
  certificate?: string
  /** What is to be registered; of what was not registered in the end nothing is shown any more. */
  content?: NoticeContent
}

/** What visitors may see of the content: of important data summary and grade. */
export type NoticeContent = {
  summary?: Said
  grade?: { code: Grade; label: string }
  isRestricted: boolean
  grading?: GradeView
  body?: BodyView
  provider: ProviderView
}

/** Puts notices into the words of a list. */
export function viewNoticeLines(
  notices: readonly PublicNotice[],
  { language, now, calendar }: { language: Language; now: number; calendar: WorkCalendar },
): NoticeLine[] {
  return notices.map((notice) => {
    const summary = pickText(notice.summary, language)
    return {
      number: notice.number,
      title: pickText(notice.title, language) ?? { text: notice.number, language },
      ...(summary && { summary }),
      kind: labelOf(kinds, notice.kind, language),
      regions: notice.regions.map((code) => findRegion(code)?.[language] ?? code),
      isPublicData: notice.isPublicData,
      registration: notice.registration,
      organisation: {
        slug: notice.organisation.slug,
        name: pickText(notice.organisation.name, language) ?? { text: notice.organisation.slug, language },
      },
      from: formatDay(notice.noticeFrom),
      ...(notice.noticeUntil !== undefined && {
        until: { day: formatDay(notice.noticeUntil), daysLeft: workingDaysLeft(now, notice.noticeUntil, calendar) },
      }),
    }
  })
}

/** A notice as an entry of the feed. */
export function noticeEntry(notice: PublicNotice, language: Language): AtomEntry {
  return {
    path: `/public-notices/${notice.number}`,
    title: say(notice.title, language) || notice.number,
    summary: say(notice.summary, language),
    author: say(notice.organisation.name, language),
    updatedAt: notice.updatedAt,
    publishedAt: notice.noticeFrom,
  }
}

/** Puts one notice into words. What was refused or withdrawn in the end keeps who, what and when, and not its content. */
export function viewNotice(
  notice: NoticePage,
  more: { objections: Record<ObjectionState, number>; certificate: string | undefined },
  options: { language: Language; now: number; calendar: WorkCalendar; origin: string; siteName: string },
): NoticeView {
  const { language, now, calendar } = options
  const outcome = outcomeOf(notice)
  const { noticeUntil } = notice
  const isRunning = outcome === 'notice' && noticeUntil !== undefined
  const hasContent = outcome !== 'refused' && outcome !== 'withdrawn'
  return {
    number: notice.number,
    title: pickText(notice.title, language) ?? { text: notice.number, language },
    kind: labelOf(kinds, notice.kind, language),
    isPublicData: notice.isPublicData,
    registration: notice.registration,
    organisation: {
      slug: notice.provider.slug,
      name: pickText(notice.provider.name, language) ?? { text: notice.provider.slug, language },
    },
    outcome,
    from: formatDay(notice.noticeFrom),
    ...((isRunning || outcome === 'registered') && noticeUntil !== undefined && { until: formatDay(noticeUntil) }),
    ...(isRunning && { daysLeft: Math.max(0, workingDaysLeft(now, noticeUntil, calendar)) }),
    ...(outcome === 'objected' && notice.frozenDays !== null && { daysLeft: notice.frozenDays }),
    ...(notice.decidedAt !== null && !isOpenOutcome(outcome) && { decided: formatDay(notice.decidedAt) }),
    objections: more.objections,
    ...(notice.listing && { listing: { code: notice.listing.code, hasPage: notice.listing.hasPage } }),
    ...(more.certificate !== undefined && { certificate: more.certificate }),
    ...(hasContent && { content: viewContent(notice, options) }),
  }
}

/** Whether objections can still be filed. */
export function isOpenOutcome(outcome: NoticeOutcome): outcome is 'notice' | 'objected' {
  return outcome === 'notice' || outcome === 'objected'
}

/** Where a notice stands. What was before everybody is in one of these states, whatever happens. */
export function outcomeOf({ state }: Pick<NoticePage, 'state'>): NoticeOutcome {
  return state === 'objected' || state === 'registered' || state === 'refused' || state === 'withdrawn'
    ? state
    : 'notice'
}

/** The content as the page of the listing would show it. */
function viewContent(
  notice: NoticePage,
  options: { language: Language; now: number; origin: string; siteName: string },
): NoticeContent {
  const { content, provider: profile, number } = notice
  const { id: _, ...provider } = profile
  const code = notice.listing?.code ?? number
  const listing = {
    id: '',
    code,
    state: 'listed' as const,
    content,
    card: projectListing({ code, content, provider, hasSample: false, isDemo: false }).card,
    contentHash: '',
    isDemo: false,
    providerSlug: provider.slug,
    firstListedAt: null,
    listedAt: null,
    delistedAt: null,
    delistReason: null,
    updatedAt: notice.noticeFrom,
    harvest: null,
    sample: null,
  }
  const view = viewListingPage({ listing, provider, revisions: [], events: [] }, options)
  const summary = pickText(content.summary, options.language)
  return {
    ...(summary && { summary }),
    ...(content.grade &&
      findCode(grades, content.grade) && {
        grade: { code: content.grade, label: labelOf(grades, content.grade, options.language) },
      }),
    isRestricted: isRestricted(content),
    ...(view.grade && { grading: view.grade }),
    // What is not registered yet has no code.
    ...(view.body && { body: { ...view.body, facts: view.body.facts.filter(({ key }) => key !== 'code') } }),
    provider: view.provider,
  }
}
