import type { Db } from '#db/client.server.ts'
import { listDataFiles } from '#db/queries/data-files.server.ts'
import { type DownloadLine, listDownloads } from '#db/queries/delivery-downloads.server.ts'
import { type DeliveryFile, listDeliveryFiles, listDeliveryUploads } from '#db/queries/delivery-files.server.ts'
import {
  type DeliverySet,
  findDeliveredListing,
  listDeliveredListings,
  listDeliverySets,
  listRevisionContents,
} from '#db/queries/delivery-sets.server.ts'
import { findEntitlement } from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { mostFiles } from '../data-file/data-file-rules.ts'
import { whyNotUsable } from '../entitlement/entitlement-states.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { fileModes, mostDownloadsShown, mostSetFiles, mostSetsShown, mostUploads } from './delivery-rules.ts'
import type {
  DeliveryLine,
  DeliveryPageView,
  DownloadView,
  FileView,
  HolderFilesView,
  SetView,
} from './delivery-view.ts'
import { setsOfRight } from './right-sets.server.ts'
import { fieldsOf, schemaChanges } from './schema-changes.ts'

/** Listings on one page of the list. */
const pageSize = 50

/** Listings of a provider with how far their files are; `next` is where the list goes on. */
export async function readDeliveryList(
  db: Db,
  asked: { providerId: string; after?: string; language: Language },
): Promise<{ lines: DeliveryLine[]; next: string | undefined }> {
  const rows = await listDeliveredListings(db, { ...asked, limit: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  return {
    lines: shown.map(({ code, title, released, open, waiting }) => ({
      ...{ code, title: saidIn(title, asked.language, code), released, isOpen: open > 0, waiting },
    })),
    next: rows.length > pageSize ? shown.at(-1)?.code : undefined,
  }
}

/** The files of one listing with what became of them; undefined where it is not the provider's. */
export async function readDeliveryPage(
  db: Db,
  asked: { providerId: string; code: string; language: Language },
): Promise<DeliveryPageView | undefined> {
  const listing = await findDeliveredListing(db, asked)
  if (!listing) return undefined
  const rows = await listDeliverySets(db, { listingId: listing.id, limit: mostSetsShown })
  const sets = await viewSets(db, rows)
  const open = sets.find(({ releasedAt }) => releasedAt === null)
  const downloads = await listDownloads(db, { listingId: listing.id, limit: mostDownloadsShown })
  return {
    ...{
      code: listing.code,
      title: saidIn(listing.title, asked.language, listing.code),
      revision: listing.revision,
      open,
    },
    uploads: (open ? await listDeliveryUploads(db, open.id, mostUploads) : []).map(
      ({ id, fileName, bytes, received }) => ({
        ...{ id, fileName, bytes, received },
      }),
    ),
    released: sets.filter((set) => set !== open),
    downloads: downloads.map((line) => viewDownload(line, asked.language)),
    dataFiles: open
      ? (await listDataFiles(db, asked.providerId, mostFiles)).map(({ id, fileName, bytes }) => ({
          id,
          fileName,
          bytes,
        }))
      : [],
  }
}

/** The files that a right of the buyer gives; undefined where there is no such right, or it gives something else. */
export async function readHolderFiles(
  db: Db,
  asked: { buyerId: string; number: string; language: Language; now: number },
): Promise<HolderFilesView | undefined> {
  const right = await findEntitlement(db, { number: asked.number, buyerId: asked.buyerId })
  const order = right && fileModes.includes(right.mode) ? await findOrderById(db, right.orderId) : undefined
  if (!right || !order) return undefined
  const rows = (await setsOfRight(db, right, order.terms.updates)).slice(0, mostSetsShown)
  const sets = await viewSets(db, rows)
  const contents = await listRevisionContents(db, right.listingId, [...new Set(sets.map(({ revision }) => revision))])
  const fields = new Map(contents.map(({ number, content }) => [number, fieldsOf(content)]))
  const downloads = await listDownloads(db, { entitlementId: right.id, limit: mostDownloadsShown })
  return {
    number: right.number,
    title: saidIn(order.terms.listing.title, asked.language, order.terms.listing.code),
    why: whyNotUsable(right, asked.now),
    left: right.quota === null ? undefined : right.quota - right.used,
    sets: sets.map((set, index) => {
      const before = sets[index + 1]
      const [old, own] = [before && fields.get(before.revision), fields.get(set.revision)]
      return { ...set, changes: old && own ? schemaChanges(old, own) : [] }
    }),
    downloads: downloads.map((line) => viewDownload(line, asked.language)),
  }
}

async function viewSets(db: Db, rows: readonly DeliverySet[]): Promise<SetView[]> {
  const ids = rows.map(({ id }) => id)
  const files = await listDeliveryFiles(db, ids, mostSetFiles * mostSetsShown)
  return rows.map(({ id, number, revision, isMarked, unmarkedReason, untouched, note, releasedAt }) => ({
    ...{ id, number, revision, isMarked: isMarked === 1, unmarkedReason, note, releasedAt },
    untouched: JSON.parse(untouched) as string[],
    files: files.filter(({ setId }) => setId === id).map(viewFile),
  }))
}

function viewFile(file: Omit<DeliveryFile, 'blocks'>): FileView {
  const { id, fileName, bytes, mediaType, sha256, unmarked } = file
  return { id, fileName, bytes, mediaType, sha256, unmarked, carriers: JSON.parse(file.carriers) as string[] }
}

function viewDownload(line: DownloadLine, language: Language): DownloadView {
  const { id, countedAt, fileName, person, buyer, entitlement, damagedAt } = line
  return {
    ...{ id, at: countedAt, fileName, person, entitlement, isDamaged: damagedAt !== null },
    buyer: saidIn(buyer, language, ''),
  }
}

function saidIn(text: Text, language: Language, otherwise: string) {
  return pickText(text, language) ?? { text: otherwise, language }
}
