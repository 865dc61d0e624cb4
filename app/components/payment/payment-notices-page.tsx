import type { NoticeLine } from '../../domain/payment/payment-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'

/** Messages of the payment service that could not be taken in, or are about nothing of ours. */
export function PaymentNoticesPage({
  lines,
  next,
  isFirst,
}: {
  lines: readonly NoticeLine[]
  next?: string
  isFirst: boolean
}) {
  const all = useWords(paymentDeskWords)
  const { notice: words, noticeStates, done, problems } = all
  const { links } = useSpeech()
  const { columns } = words
  return (
    <div className="mt-6">
      <Done sentences={done} />
      <SmallFormProblem names={['again', 'close']} sentences={problems} />
      {lines.length === 0 ? (
        <p className="text-ink-soft">{words.none}</p>
      ) : (
        <ListTable
          label={words.title}
          columns={[columns.type, columns.state, columns.received, columns.why, columns.acts]}
        >
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.type}
                <span className="block text-13 font-normal text-ink-soft [overflow-wrap:anywhere]">{line.id}</span>
                {line.said ? (
                  <details className="text-13 font-normal">
                    <summary>{words.said}</summary>
                    <code className="[overflow-wrap:anywhere]">{line.said}</code>
                  </details>
                ) : null}
              </th>
              <td>{noticeStates[line.state]}</td>
              <td className="whitespace-nowrap tabular-nums">{line.received}</td>
              <td>{line.failure}</td>
              <td className="whitespace-nowrap">
                {line.said ? (
                  <>
                    <SmallForm name="again" fields={{ notice: line.id }} label={`${words.again}: ${line.id}`}>
                      {words.again}
                    </SmallForm>{' '}
                  </>
                ) : null}
                <SmallForm name="close" fields={{ notice: line.id }} label={`${words.close}: ${line.id}`}>
                  {words.close}
                </SmallForm>
              </td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages words={all} first={isFirst ? undefined : links.operatorPaymentNotices()} next={next} />
    </div>
  )
}
