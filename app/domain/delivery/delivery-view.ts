import type { Said } from '../catalogue/listing-view.ts'
import type { UnmarkedReason } from '../watermark/marked-kinds.ts'
import type { WhyNoDownload } from './delivery-links.server.ts'
import type { SchemaChange } from './schema-changes.ts'

/** A file as both sides see it. */
export type FileView = {
  id: string
  fileName: string
  bytes: number
  mediaType: string
  sha256: string
  /** Columns in which marks go, or `pages`. */
  carriers: readonly string[]
  unmarked: UnmarkedReason | null
}

export type SetView = {
  id: string
  number: number
  revision: number
  isMarked: boolean
  unmarkedReason: string | null
  untouched: readonly string[]
  note: string | null
  releasedAt: number | null
  files: FileView[]
}

/** A download, as both sides see it. */
export type DownloadView = {
  id: string
  at: number
  fileName: string
  person: string
  buyer: Said
  entitlement: string
  isDamaged: boolean
}

/** One listing in the list of what is delivered. */
export type DeliveryLine = { code: string; title: Said; released: number; isOpen: boolean; waiting: number }

/** The files of one listing, for its provider. */
export type DeliveryPageView = {
  code: string
  title: Said
  revision: number
  open: SetView | undefined
  uploads: { id: string; fileName: string; bytes: number; received: number }[]
  released: SetView[]
  downloads: DownloadView[]
  /** Data files that may be chosen. */
  dataFiles: { id: string; fileName: string; bytes: number }[]
}

/** The files that a right gives, for the buyer. */
export type HolderFilesView = {
  number: string
  title: Said
  /** Why they cannot be had now. */
  why: Exclude<WhyNoDownload, 'expired' | 'noMember'> | undefined
  /** Downloads that are left; none where they are not counted. */
  left: number | undefined
  /** With what changed in the fields against the set before. */
  sets: (SetView & { changes: SchemaChange[] })[]
  downloads: DownloadView[]
}
