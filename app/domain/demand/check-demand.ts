import { type Day, shiftDay } from '../calendar/days.ts'
import type { PersonalKind } from '../personal/personal-kinds.ts'
import { personalInTyped } from '../personal/typed-personal.ts'
import { everyVersion, type Text } from '../text.ts'
import { whyNoChallenge } from './challenge-rules.ts'
import type { DemandContent } from './demand-content.ts'
import type { DemandWritten } from './demand-values.ts'

/** A demand is open at least and at most so many days after today. */
export const [fewestDays, mostDays] = [3, 180]

/** One thing the machine says of a demand before it is handed in: what is missing, or what must not be public. */
export type DemandFinding = {
  /** A block keeps it from being handed in; a hint makes better answers. */
  severity: 'block' | 'hint'
  /** Key of the sentence. */
  reason: string
  /** The field of the form. */
  field: string
  /** For personal data and contact details: of which kind, and the words. */
  kind?: PersonalKind | 'CONTACT'
  said?: string
}

type Checked = DemandWritten & {
  /** How many organisations are invited. */
  invited: number
  /** Names of the buyer, which a masked demand must not say. */
  buyer: Text
}

const shortestNeed = 10

/** All that is to be said of a demand as it is written, blocks first, each in the order of the form. */
export function checkDemand(demand: Checked, today: Day): DemandFinding[] {
  const { content, deadline, visibility, invited } = demand
  const findings: DemandFinding[] = []
  const block = (reason: string, field: string) => findings.push({ severity: 'block', reason, field })
  const hint = (reason: string, field: string) => findings.push({ severity: 'hint', reason, field })

  if (everyVersion(content.title).length === 0) block('titleMissing', 'title')
  const need = everyVersion(content.need)
  if (need.length === 0) block('needMissing', 'need')
  else if (need.every((text) => [...text].length < shortestNeed)) block('needShort', 'need')
  findings.push(...personalIn(demand))

  if (deadline === null) block('deadlineMissing', 'deadline')
  else if (deadline < shiftDay(today, fewestDays)) block('deadlineEarly', 'deadline')
  else if (deadline > shiftDay(today, mostDays)) block('deadlineLate', 'deadline')
  if (visibility === 'INVITED' && invited === 0) block('invitationMissing', 'visibility')
  const { budgetMin, budgetMax, isNegotiable } = content
  if (budgetMin !== undefined && budgetMax !== undefined && budgetMax < budgetMin) block('budgetOrder', 'budgetMax')
  if (isNegotiable && budgetMin === undefined && budgetMax === undefined) block('rangeMissing', 'budgetMax')
  const why =
    content.challenge && deadline !== null ? whyNoChallenge({ challenge: content.challenge, deadline }) : undefined
  if (why) block(why, 'challenge.selectBy')

  const isData = content.type === 'PRODUCT' || content.type === 'JOINT'
  if (isData && content.required.length === 0) hint('noFields', 'required')
  if (!content.scenario) hint('noScenario', 'scenario')
  if (isData && content.regions.length === 0) hint('noRegion', 'regions')
  if (isData && content.timeStart === undefined && content.timeEnd === undefined) hint('noTime', 'timeStart')
  if (isData && !content.frequency) hint('noFrequency', 'frequency')
  if (content.deliveryModes.length === 0) hint('noDelivery', 'deliveryModes')
  if (!content.purpose) hint('noPurpose', 'purpose')
  if (budgetMin === undefined && budgetMax === undefined) hint('noBudget', 'budgetMax')
  return findings.sort((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'))
}

/** Whether anything keeps it from being handed in. */
export function firstBlock(findings: readonly DemandFinding[]): DemandFinding | undefined {
  return findings.find(({ severity }) => severity === 'block')
}

/** Personal data, ways to get in touch outside of the exchange, and the name of a buyer that is masked. */
function personalIn({ content, isMasked, buyer }: Checked): DemandFinding[] {
  const found: DemandFinding[] = []
  const names = isMasked ? everyVersion(buyer).filter((name) => [...name].length > 2) : []
  for (const [field, text] of textsOf(content)) {
    const seen = new Set<string>()
    const add = (finding: Pick<DemandFinding, 'reason' | 'kind' | 'said'>) => {
      const key = `${finding.reason}${finding.kind}${finding.said}`
      if (!seen.has(key) && seen.add(key)) found.push({ severity: 'block', field, ...finding })
    }
    for (const { kind, said } of personalInTyped(text)) add({ reason: 'personalFound', kind, said })
    for (const name of names) if (text.includes(name)) add({ reason: 'buyerNamed', said: name })
  }
  return found
}

/** All that is written in words, with the field of the form it stands in. */
function textsOf(content: DemandContent): [field: string, text: string][] {
  const { challenge } = content
  const texts: [string, Text | undefined][] = [
    ['title', content.title],
    ['need', content.need],
    ['scenario', content.scenario],
    ['granularity', content.granularity],
    ['purpose', content.purpose],
    ['challenge.target', challenge?.target],
    ['challenge.criteria', challenge?.criteria],
  ]
  return [
    ...texts.flatMap(([field, text]) => everyVersion(text).map((own): [string, string] => [field, own])),
    ...content.required.flatMap(({ name, note }, at): [string, string][] => [
      [`required.${at}.name`, name],
      ...(note ? [[`required.${at}.note`, note] as [string, string]] : []),
    ]),
  ]
}
