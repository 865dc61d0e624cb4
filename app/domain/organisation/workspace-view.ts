import { may, type Permission, type PersonActor } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import type { OrganisationProfile } from './organisation.ts'
import { publicStandings, type Standing } from './standings.ts'

/** What the parts of an organisation's work are gathered under. */
export const workspaceGroups = ['start', 'supply', 'demand', 'trading', 'organisation'] as const
export type WorkspaceGroup = (typeof workspaceGroups)[number]

/** The parts of an organisation's work, each a page: who sees it, and where it stands in the menu. */
export const workspaceTabs = {
  overview: { permission: 'organisation.see', group: 'start' },
  listings: { permission: 'listing.see', group: 'supply' },
  resources: { permission: 'resource.see', group: 'supply' },
  files: { permission: 'listing.see', group: 'supply' },
  deliveries: { permission: 'delivery.see', group: 'supply' },
  endpoints: { permission: 'delivery.see', group: 'supply' },
  submissions: { permission: 'listing.see', group: 'supply' },
  opinions: { permission: 'opinion.see', group: 'supply' },
  complaints: { permission: 'complaint.see', group: 'supply' },
  demands: { permission: 'demand.see', group: 'demand' },
  responses: { permission: 'response.see', group: 'demand' },
  opportunities: { permission: 'response.see', group: 'demand' },
  unmet: { permission: 'listing.see', group: 'demand' },
  construction: { permission: 'response.see', group: 'demand' },
  requests: { permission: 'request.see', group: 'trading' },
  privateOffers: { permission: 'request.see', group: 'trading' },
  fitTests: { permission: 'request.see', group: 'trading' },
  orders: { permission: 'order.see', group: 'trading' },
  entitlements: { permission: 'entitlement.see', group: 'trading' },
  billing: { permission: 'billing.see', group: 'trading' },
  filedDeals: { permission: 'order.see', group: 'trading' },
  tradeFigures: { permission: 'order.see', group: 'trading' },
  profile: { permission: 'organisation.see', group: 'organisation' },
  documents: { permission: 'document.read', group: 'organisation' },
  members: { permission: 'member.see', group: 'organisation' },
  capabilities: { permission: 'organisation.see', group: 'organisation' },
  keys: { permission: 'key.see', group: 'organisation' },
} as const satisfies Record<string, { permission: Permission; group: WorkspaceGroup }>
export type WorkspaceTab = keyof typeof workspaceTabs

/** What the frame around every page of an organisation's work shows. */
export type Workspace = {
  slug: string
  name: Said
  standing: Standing
  /** Whether everybody may see its page. */
  isPublic: boolean
  /** The reader's role; none for an operator who only looks. */
  role?: MemberRole
  /** The pages this reader may open. */
  tabs: WorkspaceTab[]
}

/** Puts the frame's facts together for one reader. */
export function viewWorkspace(
  organisation: { id: string; slug: string; profile: OrganisationProfile; standing: Standing },
  actor: PersonActor,
  language: Language,
): Workspace {
  const role = actor.memberships.find(({ organisationId }) => organisationId === organisation.id)?.role
  return {
    slug: organisation.slug,
    name: pickText(organisation.profile.name, language) ?? { text: organisation.slug, language },
    standing: organisation.standing,
    isPublic: publicStandings.includes(organisation.standing),
    ...(role && { role }),
    tabs: (Object.keys(workspaceTabs) as WorkspaceTab[]).filter((tab) =>
      may(actor, workspaceTabs[tab].permission, organisation.id),
    ),
  }
}
