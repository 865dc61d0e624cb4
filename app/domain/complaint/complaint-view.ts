import type { Complaint } from '../../../db/queries/complaints.server.ts'
import { formatBytes, formatDay } from '../../i18n/format.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { complaintKinds, complaintMeasures } from './complaint-lists.ts'
import { type ComplaintState, isComplaintOpen } from './complaint-steps.ts'

/** A line of a list of complaints. */
export type ComplaintLine = {
  number: string
  title: Said
  provider: Said
  kind: string
  state: ComplaintState
  filed: string
  /** Working days that are left, below 0 when they are over; none once it is decided. */
  daysLeft?: number
}

/** A complaint as whoever complained, the provider and operators see it; what not all may see is added apart. */
export type ComplaintView = {
  number: string
  code: string
  title: Said
  provider: { slug: string; name: Said }
  kind: string
  state: ComplaintState
  text: string
  filed: string
  revision: number
  daysLeft?: number
  due?: string
  answer?: { text: string; day: string }
  decision?: { measure?: string; text: string; day: string }
}

type Reader = { language: Language; calendar: WorkCalendar; now: number }

const saidOf = (text: Text, language: Language): Said => pickText(text, language) ?? { text: '—', language }

/** A line of a list. */
export function viewComplaintLine(complaint: Complaint, { language, calendar, now }: Reader): ComplaintLine {
  return {
    number: complaint.number,
    title: saidOf(complaint.listing.title, language),
    provider: saidOf(complaint.provider.name, language),
    kind: labelOf(complaintKinds, complaint.kind, language),
    state: complaint.state,
    filed: formatDay(complaint.filedAt),
    ...(isComplaintOpen(complaint.state) && { daysLeft: workingDaysLeft(now, complaint.dueAt, calendar) }),
  }
}

/** A complaint without who complains and without its document. */
export function viewComplaint(complaint: Complaint, { language, calendar, now }: Reader): ComplaintView {
  const { listing, provider, answer, answeredAt, measure, decision, decidedAt, dueAt, state } = complaint
  return {
    number: complaint.number,
    code: listing.code,
    title: saidOf(listing.title, language),
    provider: { slug: provider.slug, name: saidOf(provider.name, language) },
    kind: labelOf(complaintKinds, complaint.kind, language),
    state,
    text: complaint.text,
    filed: formatDay(complaint.filedAt),
    revision: complaint.revision,
    ...(isComplaintOpen(state) && { daysLeft: workingDaysLeft(now, dueAt, calendar), due: formatDay(dueAt) }),
    ...(answer !== null && answeredAt !== null && { answer: { text: answer, day: formatDay(answeredAt) } }),
    ...(decision !== null &&
      decidedAt !== null && {
        decision: {
          ...(measure !== null && { measure: labelOf(complaintMeasures, measure, language) }),
          text: decision,
          day: formatDay(decidedAt),
        },
      }),
  }
}

/** Who complains, in words; undefined for a person whose account is deleted. */
export function viewComplainant(
  { complainant: { name, organisation } }: Complaint,
  language: Language,
): { name?: string; organisation?: Said } {
  return { ...(name && { name }), ...(organisation && { organisation: saidOf(organisation, language) }) }
}

/** The document of a complaint; undefined where there is none. */
export function viewComplaintFile({ fileName, bytes }: Complaint): { fileName: string; size: string } | undefined {
  return fileName === null || bytes === null ? undefined : { fileName, size: formatBytes(bytes) }
}
