import type { ReactNode } from 'react'
import { memberRoles } from '../../domain/access/roles.ts'
import { labelOf } from '../../domain/codes/code-list.ts'
import {
  type Workspace,
  type WorkspaceTab,
  workspaceGroups,
  workspaceTabs,
} from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { workspaceWords } from '../../i18n/workspace.ts'
import type { Links } from '../../links.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { SideMenu } from '../ui/side-menu.tsx'
import { StandingMark } from './standing-mark.tsx'

const addresses: Record<WorkspaceTab, (links: Links, slug: string) => string> = {
  overview: (links, slug) => links.myOrganisation(slug),
  listings: (links, slug) => links.organisationListings(slug),
  submissions: (links, slug) => links.organisationSubmissions(slug),
  files: (links, slug) => links.organisationFiles(slug),
  deliveries: (links, slug) => links.deliveries(slug),
  endpoints: (links, slug) => links.endpoints(slug),
  resources: (links, slug) => links.organisationResources(slug),
  fitTests: (links, slug) => links.fitTests(slug),
  orders: (links, slug) => links.orders(slug),
  entitlements: (links, slug) => links.entitlements(slug),
  billing: (links, slug) => links.billing(slug),
  filedDeals: (links, slug) => links.filedDeals(slug),
  tradeFigures: (links, slug) => links.tradeFigures(slug),
  profile: (links, slug) => links.organisationProfile(slug),
  documents: (links, slug) => links.organisationDocuments(slug),
  members: (links, slug) => links.organisationMembers(slug),
  capabilities: (links, slug) => links.organisationCapabilities(slug),
  keys: (links, slug) => links.organisationKeys(slug),
  opinions: (links, slug) => links.organisationOpinions(slug),
  demands: (links, slug) => links.organisationDemands(slug),
  responses: (links, slug) => links.organisationResponses(slug),
  opportunities: (links, slug) => links.opportunities(slug),
  construction: (links, slug) => links.organisationConstruction(slug),
  complaints: (links, slug) => links.organisationComplaints(slug),
  unmet: (links, slug) => links.unmet(slug),
  requests: (links, slug) => links.organisationRequests(slug),
  privateOffers: (links, slug) => links.privateOffers(slug),
}

/** The frame of every page of an organisation's work: its name, where it stands, and the way to its other pages. */
export function WorkspaceFrame({
  workspace,
  tab,
  children,
}: {
  workspace: Workspace
  tab: WorkspaceTab
  children: ReactNode
}) {
  const words = useWords(workspaceWords)
  const { language, links } = useSpeech()
  const groups = workspaceGroups
    .map((group) => ({
      title: words.groups[group],
      items: workspace.tabs
        .filter((each) => workspaceTabs[each].group === group)
        .map((each) => ({
          to: addresses[each](links, workspace.slug),
          label: words.tabs[each],
          isHere: each === tab,
        })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.myOrganisations()}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26">
        <Marked said={workspace.name} />
      </h1>
      <p className="mt-1 text-13 text-ink-soft">
        <Dotted
          parts={[
            <StandingMark key="standing" standing={workspace.standing} />,
            workspace.role ? words.yourRole(labelOf(memberRoles, workspace.role, language)) : words.asOperator,
            workspace.isPublic ? (
              <a key="page" href={links.organisation(workspace.slug)}>
                {words.publicPage}
              </a>
            ) : null,
          ]}
        />
      </p>
      <div className="mt-5 grid gap-x-10 gap-y-6 border-t border-hairline pt-6 lg:grid-cols-[9rem_minmax(0,1fr)]">
        <SideMenu label={words.tabsLabel} groups={groups} />
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  )
}
