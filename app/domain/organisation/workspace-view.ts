import { may, type Permission, type PersonActor } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import type { OrganisationProfile } from './organisation.ts'
import { publicStandings, type Standing } from './standings.ts'

/** The parts of an organisation's work, each a page, and who sees it. */
export const workspaceTabs = {
  overview: 'organisation.see',
  listings: 'listing.see',
  resources: 'resource.see',
  submissions: 'listing.see',
  files: 'listing.see',
  profile: 'organisation.see',
  documents: 'document.read',
  members: 'member.see',
  capabilities: 'organisation.see',
  keys: 'key.see',
  opinions: 'opinion.see',
  demands: 'demand.see',
  responses: 'response.see',
  opportunities: 'response.see',
  construction: 'response.see',
  complaints: 'complaint.see',
  unmet: 'listing.see',
} as const satisfies Record<string, Permission>
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
      may(actor, workspaceTabs[tab], organisation.id),
    ),
  }
}
