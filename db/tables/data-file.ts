import type { DataFileState } from '#app/domain/data-file/data-file-states.ts'
import type { ProfileFailureCode } from '#app/domain/profile/profile-words.ts'

export type DataFileTables = {
  /** A file of data that an organisation sent to be looked at. It lies under its hash; only its members see it. */
  data_file: {
    id: string
    organisationId: string
    fileName: string
    bytes: number
    sha256: string
    state: DataFileState
    /** Its turn: when it was last asked to be read. */
    queuedAt: number
    /** When the reading under way, or the last one, began; tells one reading from another. */
    startedAt: number | null
    finishedAt: number | null
    /** How often it was begun since it was asked for. */
    attempts: number
    /** How much is read, 0 to 100. */
    percent: number
    /** Why there is no profile. */
    failure: ProfileFailureCode | null
    /** JSON FileProfile. */
    profile: string | null
    uploadedBy: string
    uploadedAt: number
    /** When it was last sent or taken into a draft: from then on it is kept for some days. */
    usedAt: number
  }
  /** The file a draft was made from or last refreshed by. */
  draft_file: {
    draftId: string
    /** Null once the file is gone; what was found in it stays with the draft. */
    fileId: string | null
    /** JSON FileProfile of what was taken: the whole file, or the chosen table of it. */
    profile: string
    takenAt: number
  }
}
