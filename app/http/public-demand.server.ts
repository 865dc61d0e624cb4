import type { AppLoadContext } from '@remix-run/node'
import { visibleStates } from '#app/domain/demand/demand-steps.ts'
import { viewDemandPage } from '#app/domain/demand-board/demand-page-view.ts'
import { readPublicDemand } from '#app/domain/demand-board/read-demand-page.server.ts'
import { structuredDemand } from '#app/domain/demand-board/structured-demand.ts'
import { scriptJson } from '#app/domain/interchange/schema-org.ts'
import { type Language, say } from '#app/domain/text.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { readActor } from './session.server.ts'

/** All that the page of a demand shows to whoever asks; undefined where there is none for them. */
export async function publicDemandPage(
  context: AppLoadContext,
  request: Request,
  { number, language }: { number: string; language: Language },
) {
  const { database } = context.exchange
  const actor = await readActor(context, request)
  const found = await readPublicDemand(database.read, { number, actor, language })
  if (!found) return undefined
  const words = demandBoardWords[language]
  if ('withdrawn' in found)
    return { withdrawn: number, head: pageHead(language, words.page.withdrawnTitle(number), words.page.withdrawnText) }
  const { demand, isOwn, notes } = found
  const links = linksIn(language)
  const url = context.origin + links.publicDemand(number)
  // Only what everybody may see is told to search engines, and no buyer who is masked.
  const isHidden = demand.visibility !== 'PUBLIC' || !visibleStates.includes(demand.state)
  const { buyer, ...unnamed } = demand
  const told = demand.isMasked || !buyer ? unnamed : demand
  const at = { page: url, buyer: buyer ? context.origin + links.organisation(buyer.slug) : '' }
  return {
    view: viewDemandPage(demand, { language, now: Date.now(), isOwn }),
    notes,
    url,
    isHidden,
    structured: isHidden ? '' : scriptJson(structuredDemand(told, at, language)),
    head: pageHead(language, say(demand.content.title, language), say(demand.content.need, language).slice(0, 160)),
  }
}
