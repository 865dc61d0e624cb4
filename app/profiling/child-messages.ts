import type { FileProfile } from '#app/domain/profile/file-profile.ts'
import type { ProfileFailureCode } from '#app/domain/profile/profile-words.ts'

export type ToChild = { path: string; name: string; folder: string }

/** Memory is in bytes of the whole process. */
export type FromChild =
  | { kind: 'ready'; memory: number }
  | { kind: 'progress'; share: number }
  | { kind: 'done'; profile: FileProfile; peak: number }
  | { kind: 'failed'; code: ProfileFailureCode }
