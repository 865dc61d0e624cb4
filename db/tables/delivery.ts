import type { MarkedKind, UnmarkedReason } from '#app/domain/watermark/marked-kinds.ts'

export type DeliveryTables = {
  /** Files that are delivered together: those of one revision of a listing. Once released it never changes. */
  delivery_set: {
    id: string
    listingId: string
    providerId: string
    revision: number
    /** Counts the sets of a listing. */
    number: number
    state: 'open' | 'released'
    /** Whether each buyer's copies carry a mark of their own. */
    isMarked: number
    unmarkedReason: string | null
    /** JSON string[]: columns that carry nothing. */
    untouched: string
    /** What is new, for those who have it already. */
    note: string | null
    createdBy: string
    createdAt: number
    releasedBy: string | null
    releasedAt: number | null
    updatedAt: number
  }
  delivery_file: {
    id: string
    setId: string
    fileName: string
    /** What it is by its content. */
    mediaType: string
    kind: MarkedKind | null
    bytes: number
    sha256: string
    /** SHA-256 of each block of a mebibyte, one after another in hexadecimal. */
    blocks: string
    /** JSON string[]: columns in which marks go, or `pages`. */
    carriers: string
    /** Why its copies carry none, although they should. */
    unmarked: UnmarkedReason | null
    uploadedBy: string
    uploadedAt: number
  }
  /** A file that comes in pieces. */
  delivery_upload: {
    id: string
    setId: string
    fileName: string
    bytes: number
    /** Bytes that are on the disk, from the beginning. */
    received: number
    createdBy: string
    createdAt: number
    updatedAt: number
  }
  /** The copy of a file that carries the mark of one buyer's right. Its id is what the mark is made of. */
  delivery_copy: {
    id: string
    entitlementId: string
    fileId: string
    /** Version of the watermark it was written with; null, as all that follows, until it was. */
    version: number | null
    bytes: number | null
    sha256: string | null
    blocks: string | null
    /** Values or pages that carry some of it. */
    marked: number | null
    createdAt: number
    usedAt: number
  }
  /** A link to one file for one right, that ends after a while. It counts once, however often and in how many parts it is read. */
  delivery_download: {
    id: string
    entitlementId: string
    fileId: string
    copyId: string | null
    buyerId: string
    personId: string
    issuedAt: number
    expiresAt: number
    /** When reading began: from then on it counts. */
    countedAt: number | null
    /** When the file turned out to be missing or damaged. */
    damagedAt: number | null
  }
}
