import { fields16, industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import type { TopicList } from './topic-rules.ts'

/** Lines on a page. */
export const topicsPerPage = 20

/** Where a page begins: after this topic. */
export type TopicPlace = { weight: number; id: string }

/** Which topics are looked at: those of the own fields and industries, all, or those that one follows. */
export const topicScopes = ['own', 'all', 'followed'] as const
export type TopicScope = (typeof topicScopes)[number]

/** What a list of topics is asked for. */
export type TopicQuery = { scope?: TopicScope } & Partial<Record<TopicList, string>> & { after?: TopicPlace }

/** The query of an address; anything unknown is left out. */
export function readTopicQuery(params: URLSearchParams): TopicQuery {
  const known = (code: string | null, list: readonly { code: string }[]) =>
    list.find((each) => each.code === code)?.code
  const scope = topicScopes.find((each) => each === params.get('of'))
  const field = known(params.get('field'), fields16)
  const industry = known(params.get('industry'), industrySections)
  const region = findRegion(params.get('region') ?? '')?.code
  const [, weight, id] = /^(\d{1,12})-([0-9a-f]{32})$/.exec(params.get('after') ?? '') ?? []
  return {
    ...(scope && { scope }),
    ...(field && { field }),
    ...(industry && { industry }),
    ...(region && { region }),
    ...(weight && id && { after: { weight: Number(weight), id } }),
  }
}

/** The parameters of an address for a query. */
export function writeTopicQuery({ scope, field, industry, region, after }: TopicQuery): URLSearchParams {
  return new URLSearchParams({
    ...(scope && { of: scope }),
    ...(field && { field }),
    ...(industry && { industry }),
    ...(region && { region }),
    ...(after && { after: `${after.weight}-${after.id}` }),
  })
}
