import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** All clauses by chapter, numbered as in print. */
export function ContractClauses({ contract }: Pick<ContractPageView, 'contract'>) {
  const { page: words } = useWords(contractWords)
  return (
    <section aria-labelledby="clauses" className="mt-10 max-w-text">
      <h3 id="clauses" className="text-20">
        {words.clausesTitle}
      </h3>
      {contract.chapters.map(({ id, title, clauses }, index) => (
        <section key={id} aria-labelledby={`chapter-${id}`} className="mt-6">
          <h4 id={`chapter-${id}`} className="text-17">
            {words.chapter(index, title)}
          </h4>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2">
            {clauses.map((clause, place) => (
              <div key={clause} className="contents">
                <dt className="text-ink-soft tabular-nums">
                  {index + 1}.{place + 1}
                </dt>
                <dd className="text-pretty [overflow-wrap:anywhere]">
                  <bdi>{clause}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="mt-4 text-13 text-ink-soft">{words.library(contract.library)}</p>
    </section>
  )
}

/** The same rules for machines, folded away. */
export function ContractPolicy({ policy }: { policy: string }) {
  const { page: words } = useWords(contractWords)
  return (
    <details className="mt-8 no-print">
      <summary className="inline-block py-1 text-lead">{words.policyTitle}</summary>
      <ScrollTable label={words.policyTitle}>
        <pre className="rounded bg-wash px-3 py-2 text-13">{policy}</pre>
      </ScrollTable>
    </details>
  )
}
