import { formatCount, formatMoment } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { saidOf } from '../order/order-line.ts'
import type { Language } from '../text.ts'
import type { LeakResult } from './leak-result.ts'

/** One copy that a found file comes from, as the operators' page shows it. */
export type LeakOwner = {
  buyer: Said
  slug: string
  order: string
  right: string
  listing: string
  fileName: string
  madeAt: string
  /** When it was downloaded first and last, and how often; left out where it never was by a link. */
  downloaded?: { first: string; last: string; times: number }
  /** Bits of its code word that the file says, and those that agree. */
  said: number
  same: number
  spoke: string
  /** That anybody is named by chance, at most one in ten to the power of this. */
  power: number
  isPages: boolean
}

/** What reading a found file gave. */
export type LeakView = { owners: LeakOwner[]; copies: string; values: string }

/** What reading a found file gave, for people. */
export function viewLeak({ owners, copies, values }: LeakResult, language: Language): LeakView {
  return {
    owners: owners.map((owner) => ({
      buyer: saidOf(owner.buyer, language),
      slug: owner.buyerSlug,
      order: owner.order,
      right: owner.entitlement,
      listing: owner.listing,
      fileName: owner.fileName,
      madeAt: formatMoment(Number(owner.createdAt)),
      ...(owner.firstAt !== null && {
        downloaded: {
          first: formatMoment(Number(owner.firstAt)),
          last: formatMoment(Number(owner.lastAt)),
          times: Number(owner.downloads),
        },
      }),
      said: owner.said,
      same: owner.same,
      spoke: formatCount(owner.spoke),
      power: Math.min(99, Math.floor(-Math.log10(Math.max(owner.chance, 1e-99)))),
      isPages: owner.channel === 'pages',
    })),
    copies: formatCount(copies),
    values: formatCount(values),
  }
}
