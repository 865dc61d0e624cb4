import type { Database } from '#db/client.server.ts'
import { findLastCheck } from '#db/queries/checks.server.ts'
import { findRound, listReasons, listRounds } from '#db/queries/submissions-rounds.server.ts'
import { Refusal } from '../errors.ts'
import { startNotice } from '../public-notice/start-notice.server.ts'
import { type Language, say, type Text } from '../text.ts'
import { acceptSubmission, type ReviewAct, refuseSubmission, returnSubmission } from './answer-submission.server.ts'
import { approveZones } from './approve-zones.server.ts'
import { confirmProposal } from './confirm-proposal.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from './decide-submission.server.ts'
import type { ConfirmedImpacts } from './grade-decision.ts'
import { isPlace } from './place-view.ts'
import { impactsOf, proposeFor } from './proposed-impacts.ts'
import { remarkAsOperator } from './remark.server.ts'
import { lateReasons, type ReturnReason } from './return-reasons.ts'
import { type CaseForm, readImpacts, readTypedReasons } from './review-forms.ts'

/** What an act from the page of a case did; `waits` where another operator has to approve, too. */
export type TakenAct = { done: CaseForm['intent'] | 'waits' }

/** Takes the act that an operator's form asks for; refuses what its act refuses, with the field of the form. */
export async function takeReviewAct(
  database: Database,
  form: CaseForm,
  act: ReviewAct & { language: Language },
): Promise<TakenAct> {
  switch (form.intent) {
    case 'accept':
      await acceptSubmission(database, act)
      break
    case 'confirm':
      await confirmProposal(database, { ...act, grade: form.grade })
      break
    case 'grade':
      await confirmGrade(database, {
        ...act,
        grade: form.grade,
        impacts: await impactsFrom(database, form, act),
        overrideReason: form.overrideReason,
      })
      break
    case 'compliance':
      await decideCompliance(database, { ...act, isPassed: form.result === 'passed', note: form.note })
      break
    case 'approve': {
      const { missing } = await approveSubmission(database, { ...act, grade: form.grade, startsNotice: true })
      return { done: missing > 0 ? 'waits' : 'approve' }
    }
    case 'startNotice':
      await startNotice(database, act)
      break
    case 'return':
      await returnWith(database, form, act)
      break
    case 'refuse':
      await refuseSubmission(database, { ...act, rule: form.rule, reason: form.reason })
      break
    case 'zones':
      await approveZones(database, { ...act, zones: form.zones })
      break
    case 'remark': {
      const { place, text, audience, rule } = form
      await remarkAsOperator(database, { ...act, place, text, audience, ...(rule && { rule }) })
    }
  }
  return { done: form.intent }
}

/** The impacts of the form; a reason that stands as it was proposed keeps both its languages. */
async function impactsFrom(
  database: Database,
  form: Readonly<Record<string, unknown>>,
  { submissionId, round: number, language }: ReviewAct & { language: Language },
): Promise<ConfirmedImpacts> {
  const round = await findRound(database.read, { submissionId, number })
  const proposed = round ? impactsOf(proposeFor(round)) : []
  return readImpacts(form).map(({ object, degree, reason }) => {
    const known = proposed.find((each) => each.object === object)?.reason
    if (reason === '') throw new Refusal('invalid', 'impactReasonMissing', { field: `reason.${object}` })
    if (reason.length > 600) throw new Refusal('invalid', 'tooLong', { field: `reason.${object}` })
    const said: Text = known && say(known, language) === reason ? known : { [language]: reason }
    return { object, degree, reason: said }
  })
}

/** Returns with the findings that were ticked and the reasons that were typed; one why for all that come late. */
async function returnWith(
  database: Database,
  form: Extract<CaseForm, { intent: 'return' }>,
  act: ReviewAct & { language: Language },
): Promise<void> {
  const db = database.read
  const { submissionId, language } = act
  const round = await findRound(db, { submissionId, number: act.round })
  if (!round) throw new Refusal('not_found', 'notAllowed')
  const check = await findLastCheck(db, { submissionId, round: act.round })
  const known = check?.findings ?? round.findings
  const ticked = known
    .filter(({ rule, place }) => form.findings.includes(`${rule} ${place}`))
    .map(({ rule, place, text, remedy }): ReturnReason => {
      const said = [say(text, language), say(remedy, language)].join(language === 'zh' ? '' : ' ')
      return { place, rule, text: said }
    })
  const typed = readTypedReasons(form).map(({ index, place, rule, text }): ReturnReason => {
    if (text === '') throw new Refusal('invalid', 'reasonMissing', { field: `text.${index}` })
    if (text.length > 2_000) throw new Refusal('invalid', 'tooLong', { field: `text.${index}` })
    if (!isPlace(place)) throw new Refusal('invalid', 'invalid', { field: `place.${index}` })
    if (rule === '') throw new Refusal('invalid', 'ruleMissing', { field: `rule.${index}` })
    return { place, rule, text }
  })
  const reasons = [...ticked, ...typed]
  const before = await listReasons(db, submissionId)
  const earlier = (await listRounds(db, submissionId, { limit: 50 }))
    .filter(({ number }) => number < act.round)
    .map((each) => ({ ...each, reasons: before.filter((reason) => reason.round === each.number) }))
    .filter((each) => each.reasons.length > 0)
  const late = new Set(lateReasons(reasons, round, earlier))
  if (late.size > 0 && form.why === '') throw new Refusal('invalid', 'lateReason', { field: 'why' })
  await returnSubmission(database, {
    ...act,
    reasons: reasons.map((reason) => (late.has(reason) ? { ...reason, why: form.why } : reason)),
  })
}
