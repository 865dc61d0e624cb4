import type { NoticeGroup } from '../../domain/notice/notice-groups.ts'
import { type NoticeDelivery, type NoticeKind, noticeDeliveries } from '../../domain/notice/notice-kinds.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { noticeGroupWords } from '../../i18n/notice-groups.ts'
import { noticeWords } from '../../i18n/notices.ts'
import { AccountFrame } from '../account/account-frame.tsx'
import { Button } from '../form/button.tsx'
import { Form, useForm } from '../form/form.tsx'
import { Done } from '../ui/done.tsx'

type Preference = { kind: NoticeKind; delivery: NoticeDelivery }

/** Which notices come by mail and when: a table of kinds, in groups, and ways. */
export function PreferencesPage({
  groups,
  digestAt,
}: {
  groups: readonly { group: NoticeGroup; preferences: readonly Preference[] }[]
  /** When the daily mail is made, as it is said. */
  digestAt: string
}) {
  const words = useWords(noticeWords)
  const groupWords = useWords(noticeGroupWords)
  const { links } = useSpeech()
  return (
    <AccountFrame title={words.preferencesTitle} lead={words.preferencesLead(digestAt)}>
      <Done sentences={words.done} />
      <Form
        values={Object.fromEntries(
          groups.flatMap(({ preferences }) => preferences.map(({ kind, delivery }) => [kind, delivery])),
        )}
        sentences={words.problems}
      >
        <div className="max-w-216">
          <table className="list-table">
            <caption className="sr-only">{words.preferencesTable}</caption>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th>
                {noticeDeliveries.map((delivery) => (
                  <th key={delivery} scope="col" className="!text-center">
                    {words.deliveries[delivery]}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(({ group, preferences }) => (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={1 + noticeDeliveries.length} className="!pt-6 font-medium">
                    {groupWords[group]}
                  </th>
                </tr>
                {preferences.map(({ kind }) => (
                  <KindRow key={kind} kind={kind} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
        <p className="max-w-text text-13 text-pretty text-ink-soft">{words.securityNote}</p>
        <Button>{words.save}</Button>
      </Form>
      <p className="mt-8 text-15">
        <a href={links.notices()}>{words.back}</a>
      </p>
    </AccountFrame>
  )
}

function KindRow({ kind }: { kind: NoticeKind }) {
  const words = useWords(noticeWords)
  const { values } = useForm()
  return (
    <tr>
      <th scope="row" className="!min-w-0 font-normal">
        {words.kinds[kind]}
        <span className="block text-13 text-ink-soft">{words.kindHints[kind]}</span>
      </th>
      {noticeDeliveries.map((delivery) => (
        <td key={delivery} className="text-center">
          <label className="inline-flex min-h-8 min-w-8 cursor-pointer items-center justify-center">
            <span className="sr-only">{`${words.kinds[kind]}: ${words.deliveries[delivery]}`}</span>
            <input type="radio" name={kind} value={delivery} defaultChecked={values[kind] === delivery} />
          </label>
        </td>
      ))}
    </tr>
  )
}
