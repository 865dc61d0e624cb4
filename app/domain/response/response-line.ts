import type { Demand } from '../../../db/queries/demands.server.ts'
import type { Response } from '../../../db/queries/responses.server.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { ResponseState } from './response-steps.ts'
import { type ClockView, type Reader, saidOf, viewClock } from './response-view.ts'
import { showsBuyer } from './response-visibility.ts'

/** A line of a provider's list. */
export type ResponseLine = {
  id: string
  number?: string
  demand: { number: string; title: Said }
  /** Absent where the buyer is masked. */
  buyer?: Said
  state: ResponseState
  clock?: ClockView
  updated: string
}

/** A response in a provider's list. */
export function viewResponseLine(response: Response, demand: Demand, reader: Reader): ResponseLine {
  const { language } = reader
  const clock = viewClock(response, reader)
  return {
    id: response.id,
    ...(response.number !== null && { number: response.number }),
    demand: { number: demand.number ?? '', title: saidOf(demand.content.title, language) },
    ...(showsBuyer(demand, response) && { buyer: saidOf(demand.organisation.name, language) }),
    state: response.state,
    ...(clock && { clock }),
    updated: formatDay(response.updatedAt),
  }
}
