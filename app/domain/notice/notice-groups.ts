import { type NoticeKind, noticeKinds } from './notice-kinds.ts'

/** What the kinds of notices are gathered under where a person chooses how each comes. */
export const noticeGroups = ['organisation', 'listings', 'demands', 'trading', 'following', 'operators'] as const
export type NoticeGroup = (typeof noticeGroups)[number]

const groupsByWord: Readonly<Record<string, NoticeGroup>> = {
  organisation: 'organisation',
  capability: 'organisation',
  member: 'organisation',
  census: 'organisation',
  submission: 'listings',
  listing: 'listings',
  objection: 'listings',
  opinion: 'listings',
  complaint: 'listings',
  file: 'listings',
  demand: 'demands',
  response: 'demands',
  match: 'demands',
  construction: 'demands',
  follow: 'following',
  topic: 'following',
}

/** The group of a kind: what waits is for operators; a word that is in no other group is one of trading. */
export function groupOfNotice(kind: NoticeKind): NoticeGroup {
  const [word = '', what] = kind.split('.')
  if (what === 'waiting' || kind === 'demand.desk') return 'operators'
  return groupsByWord[word] ?? 'trading'
}

/** Kinds by group, in the order of the groups; those for operators only where they are asked for. Groups without any are left out. */
export function groupNoticeKinds({
  isOperator,
}: {
  isOperator: boolean
}): { group: NoticeGroup; kinds: NoticeKind[] }[] {
  const all = Object.keys(noticeKinds) as NoticeKind[]
  return noticeGroups
    .filter((group) => isOperator || group !== 'operators')
    .map((group) => ({ group, kinds: all.filter((kind) => groupOfNotice(kind) === group) }))
    .filter(({ kinds }) => kinds.length > 0)
}
