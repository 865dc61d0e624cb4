import type { FiledDealsPage as View } from '../../domain/filed-deal/read-filed-deals.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { filedDealWords } from '../../i18n/filed-deal.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { FiledDealTable } from './filed-deal-parts.tsx'

/** Deals an organisation made elsewhere: those it filed, and those others filed that name it. */
export function FiledDealsPage({
  workspace,
  as,
  lines,
  next,
  mayFile,
}: View & { workspace: Workspace; mayFile: boolean }) {
  const { list: words } = useWords(filedDealWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const at = (params: Record<string, string>) => links.filedDeals(slug, new URLSearchParams(params))
  const own = as === 'filer' ? {} : { as }
  return (
    <WorkspaceFrame workspace={workspace} tab="filedDeals">
      <PageHead title={words.title} lead={words.lead} />
      {mayFile ? (
        <p className="mt-4">
          <a
            href={links.newFiledDeal(slug)}
            className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {words.new}
          </a>
        </p>
      ) : null}
      <ListFilters
        label={words.asLabel}
        filters={[
          { to: at({}), label: words.as.filer, isHere: as === 'filer' },
          { to: at({ as: 'other' }), label: words.as.other, isHere: as === 'other' },
        ]}
      />
      <FiledDealTable lines={lines} pageOf={(number) => links.filedDeal(slug, number)} />
      <ListPages words={words} next={next && at({ ...own, after: next })} />
    </WorkspaceFrame>
  )
}
