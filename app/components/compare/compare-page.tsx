import type { CompareView } from '../../domain/catalogue/compare-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { AddToComparison } from './add-to-comparison.tsx'
import { CompareTable } from './compare-table.tsx'
import { FieldsCompared } from './fields-compared.tsx'

/** Up to four listings side by side, on everything that decides. */
export function ComparePage({ view }: { view: CompareView }) {
  const { messages, links } = useSpeech()
  const words = messages.compare
  return (
    <div className="py-8">
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-ink-soft">{words.lead}</p>
      <div className="mt-4 space-y-3 empty:hidden">
        {view.unknown.length > 0 ? <Notice kind="warn">{words.unknown(view.unknown.join(words.comma))}</Notice> : null}
        {view.dropped > 0 ? <Notice kind="warn">{words.dropped(view.dropped)}</Notice> : null}
      </div>
      {view.columns.length > 0 ? (
        <>
          <p className="mt-6 text-13 text-ink-soft">{view.columns.length > 1 ? words.differs : words.onlyOne}</p>
          <ScrollTable label={words.table}>
            <CompareTable view={view} />
          </ScrollTable>
          <FieldsCompared view={view} />
        </>
      ) : (
        <p className="mt-6">
          {words.none} <a href={links.catalogue()}>{words.toCatalogue}</a>
        </p>
      )}
      {view.columns.length < view.most ? <AddToComparison codes={view.columns.map((each) => each.code)} /> : null}
    </div>
  )
}
