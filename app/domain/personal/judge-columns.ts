import type { ColumnTally, KindTally } from './column-tally.ts'
import { type Certainty, type PersonalKind, type PersonalSuspicion, personalKinds } from './personal-kinds.ts'

/** What a column's neighbours tell about it. */
type Table = {
  /** Another column tells persons apart. */
  hasPersons: boolean
  /** Rows are organisations or places: a column of their names or codes. */
  hasOrganisations: boolean
  hasTimes: boolean
  hasCounts: boolean
  /** Both coordinates are there. */
  hasPlaces: boolean
  /** A device that people carry was seen at more than one place. */
  hasMoved: boolean
}

const countName = /人数|例数|次数|数量|合计|总数|占比|比例|比率|发病率|count|total|cases|rate/i
const organisationName =
  /企业名称|单位名称|机构名称|公司名称|学校名称|医院名称|门店名称|站点名称|商户名称|信用代码|dwmc|qymc|jgmc|company|org(?:anisation|anization)?_?name/i

/** Weighs what was counted, column by column and beside each other; of each column only the kinds it seems to hold. */
export function judgeColumns(
  tallies: readonly ColumnTally[],
  hasMoved: boolean,
): { column: string; suspicions: PersonalSuspicion[] }[] {
  const alone: Table = {
    hasPersons: false,
    hasOrganisations: false,
    hasTimes: false,
    hasCounts: tallies.some(({ name }) => countName.test(name)),
    hasPlaces: false,
    hasMoved,
  }
  const persons = tallies.map((tally) => tellsPersons(tally, alone))
  return tallies.map((tally, index) => {
    const others = tallies.filter((other) => other !== tally)
    const table: Table = {
      ...alone,
      hasPersons: persons.some((is, other) => is && other !== index),
      hasOrganisations: others.some(
        (other) =>
          organisationName.test(other.name) || (other.examined > 0 && other.organisations / other.examined >= 0.3),
      ),
      hasTimes: tallies.some(({ hint }) => hint.isTime && !hint.kinds.has('BIRTH_DATE')),
      hasPlaces: hasBothCoordinates(tallies),
    }
    return { column: tally.name, suspicions: judge(tally, table) }
  })
}

function hasBothCoordinates(tallies: readonly ColumnTally[]): boolean {
  const axes = new Set(
    tallies
      .filter(({ kinds, hint }) => hint.axis && (kinds.get('LOCATION')?.headed ?? 0) > 0)
      .map(({ hint }) => hint.axis),
  )
  return axes.has('both') || (axes.has('longitude') && axes.has('latitude'))
}

/** Whether a column by itself tells one person from another. */
function tellsPersons(tally: ColumnTally, table: Table): boolean {
  if (tally.examined === 0) return false
  if (tally.hint.isPersonKey) return true
  return judge(tally, table).some(
    ({ kind, certainty, matched }) =>
      [
        'ID_NUMBER',
        'PASSPORT',
        'MOBILE',
        'BANK_CARD',
        'SOCIAL_ACCOUNT',
        'NAME',
        'PLATE',
        'EMAIL',
        'BIRTH_DATE',
      ].includes(kind) &&
      certainty !== 'possible' &&
      matched >= 0.2 * tally.examined,
  )
}

function judge(tally: ColumnTally, table: Table): PersonalSuspicion[] {
  const suspicions: PersonalSuspicion[] = []
  for (const { code: kind } of personalKinds) {
    const counts = tally.kinds.get(kind)
    if (!counts) continue
    const certainty = judgments[kind](counts, tally, table)
    if (certainty === undefined) continue
    const hits = counts.alone + counts.inText
    const matched =
      kind === 'NAME'
        ? Math.max(hits, counts.headed, tally.hint.kinds.has('NAME') ? 0 : tally.names)
        : Math.max(hits, counts.headed)
    suspicions.push({ kind, matched, examined: tally.examined, certainty, firstRow: counts.firstRow })
  }
  return suspicions
}

type Judgment = (counts: KindTally, tally: ColumnTally, table: Table) => Certainty | undefined

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const judgments: Record<PersonalKind, Judgment> = {
  ID_NUMBER(counts, { hint, digits18 }) {
    // Where none passes the check they may be mistyped, or examples.
    if (counts.supported === 0) return 'likely'
    if (counts.inText > 0 || hint.kinds.has('ID_NUMBER')) return 'certain'
    // Of numbers that begin with a place and a day, one in eleven passes the check.
    const part = share(counts.alone, digits18)
    if (part >= 0.5 || digits18 === 0) return 'certain'
    return part >= 0.3 ? 'likely' : undefined
  },
  MOBILE(counts, { hint, digits, typedNumbers, beginnings }) {
    if (counts.inText > 0) return counts.supported > 0 ? 'certain' : 'likely'
    if (hint.kinds.has('MOBILE')) return counts.alone > 0 ? 'certain' : undefined
    const part = share(counts.alone, Math.max(digits, typedNumbers, counts.alone))
    if (hint.maybe.has('MOBILE')) return part >= 0.1 ? 'certain' : 'likely'
    // Numbers of one series have one beginning; people's have many.
    if (counts.alone >= 10 && beginnings.size <= 2) return undefined
    if (hint.isPersonKey && part >= 0.3) return 'likely'
    if (hint.isCode) return part >= 0.9 && counts.alone >= 3 && beginnings.size >= 3 ? 'likely' : undefined
    if (typedNumbers > 0) return part >= 0.8 ? 'likely' : undefined
    if (part < 0.3) return undefined
    return part >= 0.8 && counts.alone >= 5 ? 'certain' : 'likely'
  },
  LANDLINE(counts, { hint }, table) {
    if (hint.kinds.has('LANDLINE')) return table.hasPersons || !table.hasOrganisations ? 'certain' : 'possible'
    if (table.hasOrganisations && !(table.hasPersons && counts.inText > 0)) return undefined
    return table.hasPersons || (counts.supported > 0 && counts.inText > 0) ? 'likely' : 'possible'
  },
  // The mailbox of an organisation is nobody's own.
  EMAIL: (counts, { hint }) => (hint.isOrganisation && counts.inText === 0 ? undefined : 'certain'),
  BANK_CARD(counts, { hint, digits15 }) {
    if (hint.kinds.has('BANK_CARD')) return 'certain'
    if (counts.inText > 0) return counts.supported > 0 ? 'certain' : 'likely'
    // One number in ten passes the check by chance.
    const part = share(counts.alone, Math.max(digits15, counts.alone))
    if (hint.maybe.has('BANK_CARD')) return part >= 0.3 ? 'certain' : undefined
    if (hint.isCode) return part >= 0.9 && counts.alone >= 5 ? 'likely' : undefined
    if (part < 0.5) return undefined
    return part >= 0.9 && counts.alone >= 5 ? 'certain' : 'likely'
  },
  PLATE(counts, { hint, examined }) {
    if (hint.kinds.has('PLATE') || hint.maybe.has('PLATE')) return 'certain'
    if (counts.inText > 0) return 'likely'
    if (hint.isCode) return counts.alone < 0.5 * examined ? undefined : 'possible'
    return counts.alone >= 0.3 * examined ? 'certain' : 'likely'
  },
  PASSPORT(counts, { hint, examined }) {
    if (counts.inText > 0) return 'likely'
    if (hint.kinds.has('PASSPORT')) return counts.headed >= 0.3 * examined || counts.alone > 0 ? 'certain' : 'likely'
    return counts.headed > 0 || counts.alone > 0 ? 'likely' : undefined
  },
  NAME(counts, tally, table) {
    const { hint, examined, names, goodNames, surnames, organisations } = tally
    if (hint.kinds.has('NAME')) {
      const part = share(counts.headed, examined)
      if (part >= 0.5) return 'certain'
      if (part >= 0.1) return 'likely'
    }
    if (counts.inText > 0) return 'likely'
    if (organisations >= 0.2 * examined || hint.kinds.size > 0) return undefined
    const part = share(names, examined)
    const good = share(goodNames, names)
    if (hint.maybe.has('NAME') && !hint.isOrganisation) {
      if (part >= 0.8 && table.hasPersons) return 'likely'
      if (part >= 0.9 && good >= 0.7) return names >= 3 ? 'likely' : 'possible'
      return undefined
    }
    if (table.hasPersons && part >= 0.9 && good >= 0.6 && names >= 2 && surnames.size >= 2) return 'likely'
    return names >= 20 && part >= 0.95 && good >= 0.8 && surnames.size >= 8 ? 'possible' : undefined
  },
  ADDRESS(counts, { hint }, table) {
    if (hint.kinds.has('ADDRESS')) return 'certain'
    if (table.hasPersons) return 'likely'
    if (counts.supported > 0) return table.hasOrganisations && counts.inText === 0 ? undefined : 'likely'
    return table.hasOrganisations ? undefined : 'possible'
  },
  BIRTH_DATE(counts, { hint, examined }) {
    if (hint.kinds.has('BIRTH_DATE') && counts.headed >= 0.3 * examined) return 'certain'
    return counts.inText + counts.alone > 0 ? 'likely' : undefined
  },
  MEDICAL(counts, { hint }, table) {
    if (hint.kinds.has('MEDICAL')) {
      if (table.hasPersons) return 'certain'
      return table.hasCounts ? undefined : 'likely'
    }
    if (counts.inText + counts.alone > 0) return 'likely'
    return hint.maybe.has('MEDICAL') && table.hasPersons && counts.headed > 0 ? 'likely' : undefined
  },
  LOCATION(counts, { examined }, table) {
    if (!table.hasPlaces || counts.headed < 0.5 * examined) return undefined
    if (table.hasPersons) return table.hasTimes ? 'certain' : 'likely'
    return table.hasMoved && table.hasTimes ? 'likely' : undefined
  },
  IP(counts, { hint, examined }) {
    if (hint.kinds.has('IP')) return 'certain'
    if (counts.supported > 0) return 'likely'
    return counts.alone >= 0.5 * examined ? 'likely' : 'possible'
  },
  SOCIAL_ACCOUNT(counts, { hint, examined }) {
    if (counts.inText + counts.alone > 0) return 'likely'
    return hint.kinds.has('SOCIAL_ACCOUNT') && counts.headed >= 0.3 * examined ? 'certain' : undefined
  },
  // It leads to a person only where a person trades alone under it: always for people to decide.
  CREDIT_CODE: (counts) => (counts.alone + counts.inText > 0 ? 'possible' : undefined),
}
