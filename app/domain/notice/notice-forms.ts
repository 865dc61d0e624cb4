import { z } from 'zod'
import { type NoticeDelivery, type NoticeKind, noticeDeliveries, noticeKinds } from './notice-kinds.ts'

const delivery = z.enum(noticeDeliveries).optional()
const kinds = Object.keys(noticeKinds) as NoticeKind[]

/** What a person chose for each kind of notice; kinds that were not on the page are left as they are. */
export const PreferencesForm = z
  .object(Object.fromEntries(kinds.map((kind) => [kind, delivery])) as Record<NoticeKind, typeof delivery>)
  .transform((chosen) =>
    kinds.flatMap((kind): { kind: NoticeKind; delivery: NoticeDelivery }[] => {
      const said = chosen[kind]
      return said ? [{ kind, delivery: said }] : []
    }),
  )

/** Marks all as read that had come when the page was made. */
export const ReadAllForm = z.object({ until: z.coerce.number().int().min(0) })
