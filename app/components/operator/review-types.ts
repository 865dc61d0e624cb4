import type { MemberRole } from '../../domain/access/roles.ts'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { Capability, ThirdPartyKind } from '../../domain/codes/parties.ts'
import type { ComparedField } from '../../domain/organisation/application-view.ts'
import type { HistoryLine } from '../../domain/organisation/overview-view.ts'
import type { CapabilityState, DocumentKind, Standing } from '../../domain/organisation/standings.ts'

type Other = { slug: string; name: Said; standing: Standing }

/** What the operator's page of an organisation shows. */
export type Review = {
  slug: string
  standing: Standing
  isPublic: boolean
  verifiedAt: number | null
  createdAt: number
  open: { id: string; submittedAt: number; days: number } | undefined
  comparedWith: 'verified' | 'application' | undefined
  fields: readonly ComparedField[]
  documents: readonly { id: string; kind: DocumentKind; fileName: string; bytes: number; isNew: boolean }[]
  code: 'missing' | 'wrong' | 'right'
  sameCode: readonly Other[]
  sameName: readonly Other[]
  people: readonly { name: string; email: string; role: MemberRole }[]
  capabilities: readonly {
    capability: Capability
    state: CapabilityState
    statement: string
    kinds: readonly ThirdPartyKind[]
    requestedAt: number
    decidedAt: number | null
    reason: string | null
  }[]
  badges: readonly {
    kind: 'tier' | 'dcmm' | 'third_party'
    value: string
    grantedAt: number
    expiresAt: number | null
  }[]
  history: readonly HistoryLine[]
  record: readonly { at: number; action: string; reason: string | null }[]
}
