import { type MailStateName, mailStates } from '../../domain/mail/mail-view.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorMailWords } from '../../i18n/operator-mail.ts'
import { FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { MailState } from './mail-state.tsx'

export type MailListView = {
  address: string
  state: MailStateName | ''
  page: number
  pages: number
  total: number
  mails: readonly {
    id: string
    kind: string
    toAddress: string
    subject: string
    state: MailStateName
    createdAt: number
  }[]
}

/** The mailbox: all mail, newest first, by address and state, a page at a time. */
export function MailList({ address, state, page, pages, total, mails }: MailListView) {
  const words = useWords(operatorMailWords)
  const { links } = useSpeech()
  const isFiltered = address !== '' || state !== ''
  const addressOf = (to: number) => {
    const params = new URLSearchParams({
      ...(address && { address }),
      ...(state && { state }),
      ...(to > 1 && { page: String(to) }),
    })
    return params.size > 0 ? `${links.operatorMailbox()}?${params}` : links.operatorMailbox()
  }
  return (
    <>
      <FilterForm action={links.operatorMailbox()} go={words.searchGo}>
        <FilterText name="address" label={words.search} text={address} maxLength={254} />
        <FilterSelect
          name="state"
          label={words.state}
          value={state}
          any={words.anyState}
          options={mailStates.map((each) => ({ value: each, label: words.states[each] }))}
        />
      </FilterForm>
      {mails.length === 0 ? (
        <p className="mt-8 max-w-text text-ink-soft">
          {isFiltered ? words.none : words.empty}{' '}
          {isFiltered ? <a href={links.operatorMailbox()}>{words.all}</a> : null}
        </p>
      ) : (
        <>
          <p role="status" className="mt-6 font-medium">
            {words.total(formatCount(total))}
          </p>
          <ListTable
            label={words.table}
            columns={[
              words.subject,
              { head: words.to, from: 'sm' },
              words.state,
              { head: words.kind, from: 'md' },
              words.at,
            ]}
          >
            {mails.map((mail) => (
              <tr key={mail.id}>
                <th scope="row" className="!min-w-0 sm:!min-w-48">
                  <a href={links.operatorMail(mail.id)} className="no-underline hover:underline">
                    <bdi>{mail.subject || words.erased}</bdi>
                  </a>
                  <span className="block text-13 break-all text-ink-soft sm:hidden">{mail.toAddress}</span>
                </th>
                <td className="hidden min-w-48 break-all sm:table-cell">{mail.toAddress}</td>
                <td>
                  <MailState state={mail.state} />
                </td>
                <td className="hidden md:table-cell">{words.kinds[mail.kind] ?? mail.kind}</td>
                <td className="sm:whitespace-nowrap">
                  <Moment at={mail.createdAt} />
                </td>
              </tr>
            ))}
          </ListTable>
          <NumberedPages page={page} pages={pages} address={addressOf} />
        </>
      )}
    </>
  )
}

/** Breaks between day and time where the column is narrow. */
function Moment({ at }: { at: number }) {
  const [day, time] = formatMoment(at).split(' ')
  return (
    <>
      <span className="whitespace-nowrap">{day}</span> {time}
    </>
  )
}
