import type { Db } from '#db/client.server.ts'
import {
  countCensus,
  countEverRegistered,
  countWithoutResources,
  listCoverage,
  listCut,
  listMonths,
  listPlaces,
  listWithoutResources,
} from '#db/queries/census.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { industrySections } from '../codes/industry.ts'
import { organisationKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import { sourceKinds } from '../codes/trade.ts'
import type { Language } from '../text.ts'
import { censusPlaces, coverageBy, growthOf, placeOf, publishTable, tableOf } from './census-figures.ts'
import { type PublicFigure, publishTallies, tallyOf } from './census-tally.ts'
import { reminderRest } from './remind-holders.server.ts'
import { censusMonth } from './resource-number.ts'
import { viewHolder } from './resource-view.ts'

/** Months of the growth that are shown, and organisations without resources. */
const mostMonths = 24
const mostWithout = 30

const cutLists = { source: sourceKinds, grade: grades, frequency: frequencies } as const
export type CensusCut = keyof typeof cutLists
const cuts = Object.keys(cutLists) as CensusCut[]

/** What a place of the census is called. */
export function placeLabel(place: string, language: Language): string {
  if (place === 'other') return { zh: '其他地区', en: 'Elsewhere' }[language]
  return findRegion(place)?.[language] ?? place
}

/** All figures of the census, for operators: exact, each with the code by which the register is filtered. */
export async function readCensus(db: Db, { language, now }: { language: Language; now: number }) {
  const [totals, places, coverage, months, ever, without, remindable, waiting] = await Promise.all([
    countCensus(db),
    listPlaces(db),
    listCoverage(db),
    listMonths(db, mostMonths),
    countEverRegistered(db),
    countWithoutResources(db),
    countWithoutResources(db, now - reminderRest),
    listWithoutResources(db, { limit: mostWithout }),
  ])
  const lists = await Promise.all(cuts.map((by) => listCut(db, by)))
  return {
    totals,
    places: censusPlaces.map((code) => ({ code, label: placeLabel(code, language) })),
    table: tableOf(places).map(({ industry, all, cells }) => ({
      code: industry,
      label: labelOf(industrySections, industry, language),
      count: all.count,
      cells: censusPlaces.map((place) => cells.get(place)?.count ?? 0),
    })),
    kinds: coverageBy(coverage, ({ kind }) => kind).map((row) => ({
      ...row,
      label: labelOf(organisationKinds, row.code, language),
    })),
    cities: coverageBy(coverage, ({ region }) => placeOf(region ?? '')).map((row) => ({
      ...row,
      label: placeLabel(row.code, language),
    })),
    cuts: cuts.map((by, index) => ({
      by,
      // In the order of the list: levels and frequencies have one.
      rows: cutLists[by].flatMap((item) => {
        const found = lists[index]?.find(({ code }) => code === item.code)
        return found
          ? [{ code: item.code, label: item[language], count: found.count, holders: found.organisations }]
          : []
      }),
    })),
    months: growthOf(months, ever, censusMonth(now)),
    without: {
      count: without,
      remindable,
      lines: waiting.map((row) => viewHolder(row, language)),
    },
  }
}
export type CensusView = Awaited<ReturnType<typeof readCensus>>

/** The figures that everybody may see: none is about fewer than three organisations. */
export async function readPublicCensus(db: Db, language: Language) {
  const [totals, places, sources, frequency] = await Promise.all([
    countCensus(db),
    listPlaces(db),
    listCut(db, 'source'),
    listCut(db, 'frequency'),
  ])
  const table = publishTable(places)
  const shown = censusPlaces.filter((place) => table?.some(({ cells }) => figureAt(cells, place) !== undefined))
  const cutOf = (by: CensusCut, rows: typeof sources) =>
    (publishTallies(rows.map(({ code, ...cell }) => ({ code, tally: tallyOf(cell) }))) ?? []).map(
      ({ codes, count }) => ({
        label: codes.map((code) => labelOf(cutLists[by], code, language)).join(language === 'zh' ? '、' : ', '),
        count,
      }),
    )
  return {
    verified: totals.verified,
    holders: totals.verifiedHolders,
    // With too few organisations not even the sum is told.
    figures: table && {
      resources: totals.resources,
      converted: totals.converted,
      // A place without a figure of its own has no column.
      places: shown.map((place) => placeLabel(place, language)),
      rows: table.map(({ industries, count, cells }) => ({
        labels: industries.map((code) => labelOf(industrySections, code, language)),
        count,
        cells: shown.map((place) => figureAt(cells, place)),
        together: together(cells, language),
      })),
      sources: cutOf('source', sources),
      frequencies: cutOf('frequency', frequency),
    },
  }
}
export type PublicCensusView = Awaited<ReturnType<typeof readPublicCensus>>

/** The figure of one place by itself. */
function figureAt(cells: readonly PublicFigure[], place: string): number | undefined {
  return cells.find(({ codes }) => codes.length === 1 && codes[0] === place)?.count
}

/** The figure of several places together, with their names. */
function together(cells: readonly PublicFigure[], language: Language) {
  const found = cells.find(({ codes }) => codes.length > 1)
  return found && { count: found.count, places: found.codes.map((code) => placeLabel(code, language)) }
}
