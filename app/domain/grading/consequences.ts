import type { Grade } from '../codes/grading.ts'
import { deliveryModes as allModes, type DeliveryMode } from '../codes/trade.ts'
import type { ListingContent } from '../listing/listing-content.ts'

/** What of a product carries consequences beside its grade. */
export type ConsequenceFlags = {
  /** Holds personal information that is not anonymised. */
  personal: boolean
  /** Of it, some is sensitive or of persons under 14. */
  sensitive: boolean
  /** Public data under authorised operation. */
  authorised: boolean
}

/** What the provider has to show before the product is registered. */
export type Need = 'RISK_ASSESSMENT' | 'CONSENT_BASIS' | 'SEPARATE_CONSENT' | 'IMPACT_ASSESSMENT' | 'AUTHORISATION'

/** What a deal has to pass. */
export type DealGate =
  | 'RECIPIENT_CHECK'
  | 'COMPLIANCE_OPINION'
  | 'PURPOSE_MATCHES_CONSENT'
  | 'PRICE_CEILING'
  | 'SCENARIO_NUMBER'

/** Under what a mode of delivery is allowed that is not allowed as it is. */
export type DeliveryCondition = 'CONSENT_EVIDENCE' | 'ENCRYPTED'

/** What visitors see of a listing: all of it, only title, summary and grade, or nothing. */
export type Visibility = 'full' | 'summary' | 'none'
/** What may be shown as a sample: any rows, rows whose personal fields are masked or made up, or none. */
export type SampleForm = 'any' | 'masked' | 'none'

type Row = {
  isRefused?: true
  visibility?: Exclude<Visibility, 'full'>
  sample?: Exclude<SampleForm, 'any'>
  needs?: readonly Need[]
  /** Modes that are allowed; all of them where it is left out. */
  delivery?: readonly DeliveryMode[]
  conditions?: Partial<Record<DeliveryMode, DeliveryCondition>>
  gates?: readonly DealGate[]
  /** How many people of the exchange approve a deal. */
  approvals?: 0 | 1 | 2
}
export type ConsequenceRow = Grade | 'PERSONAL' | 'SENSITIVE' | 'AUTHORISED'

/** The data stay where they are, and only results leave. */
const contained = ['QUERY', 'SANDBOX', 'PPC', 'TEE'] as const satisfies DeliveryMode[]

/**
 * Domain handbook 4.3, row by row: what follows from a grade and from what is in the data. Of personal information that is
 * graded low the row of personal information speaks as well; the stricter of all that fit holds.
 */
export const consequenceRows: Readonly<Record<ConsequenceRow, Row>> = {
  CORE: { isRefused: true, visibility: 'none', sample: 'none', delivery: [] },
  IMPORTANT: {
    visibility: 'summary',
    sample: 'none',
    needs: ['RISK_ASSESSMENT'],
    delivery: ['OFFLINE', 'SANDBOX', 'PPC', 'TEE'],
    gates: ['RECIPIENT_CHECK'],
    approvals: 2,
  },
  G4: {
    sample: 'masked',
    delivery: [...contained, 'FILE'],
    conditions: { FILE: 'CONSENT_EVIDENCE' },
    gates: ['COMPLIANCE_OPINION'],
    approvals: 1,
  },
  G3: {
    sample: 'masked',
    delivery: [...contained, 'API', 'FILE'],
    conditions: { FILE: 'ENCRYPTED' },
    gates: ['COMPLIANCE_OPINION'],
    approvals: 1,
  },
  G2: { approvals: 1 },
  G1: {},
  PERSONAL: {
    sample: 'masked',
    needs: ['CONSENT_BASIS', 'IMPACT_ASSESSMENT'],
    gates: ['PURPOSE_MATCHES_CONSENT'],
    approvals: 1,
  },
  SENSITIVE: {
    sample: 'none',
    needs: ['SEPARATE_CONSENT', 'IMPACT_ASSESSMENT'],
    delivery: contained,
    gates: ['PURPOSE_MATCHES_CONSENT'],
    approvals: 2,
  },
  AUTHORISED: {
    needs: ['AUTHORISATION'],
    delivery: [...contained, 'API', 'SPACE', 'SAAS', 'REPORT'],
    gates: ['PRICE_CEILING', 'SCENARIO_NUMBER'],
  },
}

export type Consequences = {
  /** Rows of the table that apply, the grade first. */
  rows: ConsequenceRow[]
  registration: { isRefused: boolean; needs: Need[] }
  visibility: Visibility
  sample: SampleForm
  delivery: { mode: DeliveryMode; condition?: DeliveryCondition }[]
  deal: { isRefused: boolean; gates: DealGate[]; approvals: 0 | 1 | 2 }
}

const visibilities = ['full', 'summary', 'none'] as const
const samples = ['any', 'masked', 'none'] as const
const strictest = <T>(order: readonly T[], values: readonly T[]): T =>
  values.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), order[0] as T)

/**
 * What follows from a grade and from what is in the data (domain handbook 4.3; rules R01, R02, R04, R05): of all rows that
 * apply the strictest. Without a grade only the flags speak.
 */
export function consequencesOf(grade: Grade | undefined, flags: ConsequenceFlags): Consequences {
  const rows: ConsequenceRow[] = [
    ...(grade ? [grade] : []),
    ...(flags.personal ? (['PERSONAL'] as const) : []),
    ...(flags.sensitive ? (['SENSITIVE'] as const) : []),
    ...(flags.authorised ? (['AUTHORISED'] as const) : []),
  ]
  const found = rows.map((row) => consequenceRows[row])
  const isRefused = found.some((row) => row.isRefused)
  const delivery = allModes.flatMap(({ code: mode }) => {
    if (!found.every((row) => !row.delivery || row.delivery.includes(mode))) return []
    const condition = found.map((row) => row.conditions?.[mode]).find(Boolean)
    return [{ mode, ...(condition && { condition }) }]
  })
  return {
    rows,
    registration: { isRefused, needs: [...new Set(found.flatMap((row) => row.needs ?? []))] },
    visibility: strictest(
      visibilities,
      found.map((row) => row.visibility ?? 'full'),
    ),
    sample: strictest(
      samples,
      found.map((row) => row.sample ?? 'any'),
    ),
    delivery,
    deal: {
      isRefused,
      gates: [...new Set(found.flatMap((row) => row.gates ?? []))],
      approvals: strictest(
        [0, 1, 2] as const,
        found.map((row) => row.approvals ?? 0),
      ),
    },
  }
}

/** The flags of a listing. Anonymised data are no personal information; de-identified data still are (domain handbook 4.2). */
export function flagsOf(
  content: Pick<ListingContent, 'personal' | 'dictionary'> & Partial<Pick<ListingContent, 'publicData'>>,
): ConsequenceFlags {
  const personal = content.personal?.contains === true && !content.personal.anonymised
  const sensitive =
    personal &&
    (content.personal?.sensitive === true ||
      content.personal?.minors === true ||
      content.dictionary.some((field) => field.personal === 'SENSITIVE'))
  return { personal, sensitive, authorised: content.publicData !== undefined }
}
