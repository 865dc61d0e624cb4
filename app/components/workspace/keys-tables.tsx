import type { EndedKeyLine, LiveKeyLine } from '../../domain/api-key/keys-view.ts'
import { keysWords } from '../../i18n/keys.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { ListTable } from '../ui/list-table.tsx'

/** Keys that programs can use, each to be revoked by those who may. */
export function LiveKeys({
  keys,
  mayChange,
  title,
}: {
  keys: readonly LiveKeyLine[]
  mayChange: boolean
  title: string
}) {
  const words = useWords(keysWords)
  if (keys.length === 0) return <p className="mt-6">{words.none}</p>
  // Keys of one right may do one thing.
  const hasScopes = keys.some(({ scopes }) => scopes.length > 0)
  return (
    <section className="mt-8">
      <h3 className="text-17">{title}</h3>
      <ListTable
        label={words.table}
        columns={[
          words.name,
          hasScopes && { head: words.scopes, from: 'sm' },
          { head: words.created, from: 'md' },
          { head: words.expires, from: 'sm' },
          { head: words.used, from: 'sm' },
          mayChange && { head: <span className="sr-only">{words.actions}</span> },
        ]}
      >
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row" className="!min-w-0">
              <bdi className="[overflow-wrap:anywhere]">{key.name}</bdi>
              <code className="block font-mono text-13 whitespace-nowrap text-ink-soft">{key.start}…</code>
              <span className="block text-13 text-ink-soft sm:hidden">{words.until(key.until)}</span>
            </th>
            {hasScopes ? (
              <td className="hidden sm:table-cell">
                {key.scopes.map((scope) => (
                  <span key={scope} className="block">
                    {scope}
                  </span>
                ))}
              </td>
            ) : null}
            <td className="hidden md:table-cell">{words.createdBy(key.created, key.createdBy)}</td>
            <td className="hidden whitespace-nowrap sm:table-cell">{key.until}</td>
            <td className="hidden whitespace-nowrap sm:table-cell">
              {key.used ?? <span className="text-ink-soft">{words.never}</span>}
            </td>
            {mayChange ? (
              <td className="!text-right">
                <details>
                  <summary aria-label={words.revokeOf(key.name)} className="py-1 whitespace-nowrap text-lead">
                    {words.revokeOpen}
                  </summary>
                  <div className="ml-auto w-40 pt-2 text-left sm:w-64">
                    <p className="mb-3 text-13 text-pretty">{words.revokeLead}</p>
                    <SmallForm name="revoke" fields={{ keyId: key.id }} look="stop">
                      {words.revoke}
                    </SmallForm>
                  </div>
                </details>
              </td>
            ) : null}
          </tr>
        ))}
      </ListTable>
    </section>
  )
}

/** Keys that are over: the last ones. */
export function EndedKeys({ keys }: { keys: readonly EndedKeyLine[] }) {
  const words = useWords(keysWords)
  if (keys.length === 0) return null
  return (
    <section className="mt-12">
      <h2 className="text-20">{words.ended}</h2>
      <ListTable label={words.endedTable} columns={[words.name, words.state]}>
        {keys.map((key, index) => (
          <tr key={index}>
            <th scope="row" className="!min-w-0">
              <bdi className="[overflow-wrap:anywhere]">{key.name}</bdi>
              <code className="block font-mono text-13 text-ink-soft">{key.start}…</code>
            </th>
            <td>{key.revoked ? words.revoked(key.revoked) : words.expired(key.expired ?? '')}</td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}
