import { codesOf } from '../codes/code-list.ts'
import { type Kind, kinds } from '../codes/trade.ts'
import { readPlace, writePlace } from '../list-place.ts'

/** What visitors look for among the public notices; what is left out is not asked. */
export type NoticeFilter = {
  /** Words of the title, the organisation's name, or a number. */
  text: string
  kind?: Kind
  isPublicData: boolean
}

/** Where a page of the list begins: after this notice. */
export type NoticeKey = { noticeFrom: number; id: string }

/** Notices on a page. */
export const noticesPerPage = 20

/** The filter and the place of an address; anything unknown is left out. */
export function readNoticeQuery(params: URLSearchParams): { filter: NoticeFilter; after?: NoticeKey } {
  const kind = codesOf(kinds).find((code) => code === params.get('kind'))
  const place = readPlace(params)
  return {
    filter: {
      text: (params.get('q') ?? '').trim().slice(0, 100),
      ...(kind && { kind }),
      isPublicData: params.get('public') === '1',
    },
    ...(place && { after: { noticeFrom: place.at, id: place.id } }),
  }
}

/** The parameters of an address for a filter and a place. */
export function writeNoticeQuery({ text, kind, isPublicData }: NoticeFilter, after?: NoticeKey): URLSearchParams {
  return new URLSearchParams({
    ...(text && { q: text }),
    ...(kind && { kind }),
    ...(isPublicData && { public: '1' }),
    ...(after && { after: writePlace(after.noticeFrom, after.id) }),
  })
}
