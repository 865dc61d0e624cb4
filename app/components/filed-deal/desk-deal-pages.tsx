import { filedDealStates } from '../../domain/filed-deal/filed-deal-steps.ts'
import type { DeskDeal, DeskDeals } from '../../domain/filed-deal/read-filed-deals.server.ts'
import { longestReason } from '../../domain/order/order-lists.ts'
import { filedDealWords } from '../../i18n/filed-deal.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { RelatedNotice } from '../dispute/dispute-parts.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { Notice } from '../ui/notice.tsx'
import { FiledDealFacts, FiledDealTable } from './filed-deal-parts.tsx'

/** Filed deals for operators, by state, with what is on record in all. */
export function DeskDealsPage({ state, lines, counts, next }: DeskDeals) {
  const { desk: words, list, states } = useWords(filedDealWords)
  const { links } = useSpeech()
  const at = (params: Record<string, string>) => links.operatorFiledDeals(new URLSearchParams(params))
  return (
    <>
      <ul className="mt-3 text-15">
        {counts.map(({ what, count, amount, isRelated }) => (
          <li key={`${what} ${amount} ${isRelated}`}>{words.totals[what](count, amount, isRelated)}</li>
        ))}
      </ul>
      <ListFilters
        label={words.filters}
        filters={filedDealStates.map((each) => ({
          to: at({ state: each }),
          label: states[each],
          isHere: each === state,
        }))}
      />
      <FiledDealTable lines={lines} pageOf={(number) => links.operatorFiledDeal(number)} />
      <ListPages words={list} next={next && at({ state, after: next })} />
    </>
  )
}

/** A filed deal for operators: entering it into the record, or giving it back. */
export function DeskDealPage({ deal, relations, isOwn, steps }: DeskDeal) {
  const words = useWords(filedDealWords)
  const { desk } = words
  return (
    <>
      <Done sentences={words.done} />
      <SmallFormProblem names={['register']} sentences={words.problems} />
      <RelatedNotice found={relations} />
      <FiledDealFacts deal={deal} document={files.deskDealDocument(deal.number)} />
      {isOwn ? (
        <div className="mt-6 max-w-text">
          <Notice kind="warn">{words.problems.operatorInvolved}</Notice>
        </div>
      ) : null}
      {steps.includes('register') ? (
        <div className="mt-6">
          <SmallForm name="register" look="primary">
            {desk.register}
          </SmallForm>
        </div>
      ) : null}
      {steps.includes('return') ? (
        <Folded name="return" summary={desk.returnOpen}>
          <Form name="return" sentences={words.problems}>
            <TextArea name="reason" label={desk.why} rows={3} maxLength={longestReason} />
            <Button look="stop">{desk.return}</Button>
          </Form>
        </Folded>
      ) : null}
    </>
  )
}
