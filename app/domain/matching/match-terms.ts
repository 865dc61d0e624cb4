import { grades } from '../codes/grading.ts'
import type { Exclusivity } from '../codes/trade.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { joinTexts, piecesOf, shareSaid } from './match-texts.ts'
import { type Finding, finding, notStated } from './match-words.ts'

/** On what terms a listing can be had, against what is wanted: delivery, quality, grade, persons, purpose, period, licence. */
type Hold = (wanted: DemandContent, offered: ListingContent) => Finding

/** Any of the wanted ways will do. Where none is declared, an interface is called and files are downloaded. */
export const holdDelivery: Hold = ({ deliveryModes: wanted }, offered) => {
  const modes = offered.deliveryModes
  if (modes.length === 0) {
    const isApi = offered.kind === 'API' && wanted.includes('API')
    const isFile = offered.files.some(({ url }) => url !== undefined) && wanted.includes('FILE')
    if (!isApi && !isFile) return notStated
    return finding('meets', 'deliveryHas', { modes: [isApi ? 'API' : 'FILE'] }, { place: isApi ? 'kind' : 'files' })
  }
  const place = { place: 'deliveryModes' }
  const shared = modes.filter((mode) => wanted.includes(mode))
  return shared.length > 0
    ? finding('meets', 'deliveryHas', { modes: shared }, place)
    : finding('no', 'deliveryOther', { modes }, place)
}

/** The mean score of quality that a listing declares, 0 to 100. */
export function qualityOf({ quality, hq }: ListingContent): { score: number; place: string } | undefined {
  const scores = quality?.scores.map(({ score }) => score) ?? []
  if (scores.length > 0) return { score: mean(scores), place: 'quality' }
  return hq?.scores ? { score: mean(Object.values(hq.scores)), place: 'hq.scores' } : undefined
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10
}

/** A score a little below the floor comes near. */
export const holdQuality: Hold = ({ qualityFloor: floor = 0 }, offered) => {
  const quality = qualityOf(offered)
  if (!quality) return notStated
  const { score, place } = quality
  if (score >= floor) return finding('meets', 'qualityReached', { score }, { place })
  return finding(score >= floor - 5 ? 'partly' : 'no', 'qualityBelow', { score, floor }, { place, share: 0.5 })
}

/** From the gravest down, as the list stands. */
const gravity = grades.map(({ code }) => code)

/** Whether the grade is one that the buyer can handle. */
export const holdGrade: Hold = ({ gradeCeiling }, { grade }) => {
  if (grade === undefined || gradeCeiling === undefined) return notStated
  return gravity.indexOf(grade) >= gravity.indexOf(gradeCeiling)
    ? finding('meets', 'gradeWithin', { grade }, { place: 'grade' })
    : finding('no', 'gradeAbove', { grade, ceiling: gradeCeiling }, { place: 'grade' })
}

/** Personal information that is wanted needs a basis; where it is not wanted, only anonymised data will do. */
export const holdPersonal: Hold = ({ personal: wanted }, offered) => {
  if (!wanted) return notStated
  const place = { place: 'personal' }
  const told = offered.personal
  if (!told) {
    const flagged = offered.dictionary.filter(({ personal, masked }) => personal !== 'NONE' && !masked).length
    if (flagged === 0) return notStated
    return wanted.isWanted
      ? finding('partly', 'personalFields', { count: flagged }, { place: 'dictionary', share: 0.5 })
      : finding('no', 'personalFields', { count: flagged }, { place: 'dictionary' })
  }
  if (!wanted.isWanted) {
    if (!told.contains) return finding('meets', 'personalNone', {}, place)
    return told.anonymised
      ? finding('meets', 'personalAnonymised', {}, place)
      : finding('no', 'personalContained', {}, place)
  }
  if (!told.contains) return finding('no', 'personalAbsent', {}, place)
  if (told.anonymised) return finding('partly', 'personalAnonymised', {}, { ...place, share: 0.5 })
  if (told.basis === undefined) return finding('no', 'personalNoBasis', {}, place)
  return wanted.basis === undefined || wanted.basis === told.basis
    ? finding('meets', 'personalBasis', { basis: told.basis }, place)
    : finding('partly', 'personalOtherBasis', { basis: told.basis, wanted: wanted.basis }, { ...place, share: 0.5 })
}

/** From this share of its words on, a purpose is spoken of. */
const spokenOf = 0.6
const training = /训练|微调|大模型|fine-?tun|train(?:ing)?\b/i

/** What is forbidden weighs first, then the training of models, then what is allowed. */
export const holdPurpose: Hold = ({ purpose }, { terms }) => {
  if (!terms || !purpose) return notStated
  const wanted = joinTexts([purpose])
  const pieces = piecesOf(wanted)
  const spoken = (texts: readonly ListingContent['scenarios'][number][]) =>
    texts.findIndex((text) => Object.values(text).some((version) => shareSaid(version ?? '', pieces) >= spokenOf))
  const forbidden = spoken(terms.forbidden)
  if (forbidden >= 0) return finding('no', 'purposeForbidden', {}, { place: `terms.forbidden.${forbidden}` })
  if (training.test(wanted) && terms.modelTraining !== undefined)
    return terms.modelTraining
      ? finding('meets', 'trainingAllowed', {}, { place: 'terms.modelTraining' })
      : finding('no', 'trainingForbidden', {}, { place: 'terms.modelTraining' })
  const allowed = spoken(terms.purposes)
  if (allowed >= 0) return finding('meets', 'purposeAllowed', {}, { place: `terms.purposes.${allowed}` })
  return terms.purposes.length > 0
    ? finding('partly', 'purposeOther', {}, { place: 'terms.purposes', share: 0.4 })
    : notStated
}

/** How long it may be used. */
export const holdPeriod: Hold = ({ periodMonths: wanted = 1 }, { terms }) => {
  const months = terms?.periodMonths
  if (months === undefined) return notStated
  const place = { place: 'terms.periodMonths' }
  return months >= wanted
    ? finding('meets', 'periodEnough', { months }, place)
    : finding('partly', 'periodShorter', { months, wanted }, { ...place, share: months / wanted })
}

const exclusion: readonly Exclusivity[] = ['NONEXCL', 'SOLE', 'EXCLUSIVE']

/** What is sold to many cannot be had alone; what is sold to one alone comes near where that was not asked for. */
export const holdExclusivity: Hold = ({ exclusivity: wanted }, { terms }) => {
  const offered = terms?.exclusivity
  if (offered === undefined || wanted === undefined) return notStated
  const place = { place: 'terms.exclusivity' }
  if (offered === wanted) return finding('meets', 'exclusivityIs', { offered }, place)
  const steps = exclusion.indexOf(offered) - exclusion.indexOf(wanted)
  if (offered === 'NONEXCL') return finding('no', 'exclusivityOther', { offered, wanted }, place)
  return finding('partly', 'exclusivityOther', { offered, wanted }, { ...place, share: steps > 0 ? 0.7 : 0.5 })
}
