import type { CriteriaView, FitTestView } from '../../domain/fit-test/read-fit-tests.server.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import { Tag } from '../ui/tag.tsx'
import { sayAnswer, sayCheck } from './say-check.ts'

const tones = { waiting: 'plain', running: 'plain', passed: 'lead', failed: 'warn', broken: 'warn' } as const

/** Requests and orders to which the checks of a test are tied, and tying them to another. */
export function FitTies({ slug, view, mayWrite }: { slug: string; view: FitTestView; mayWrite: boolean }) {
  const { result, problems } = useWords(fitTestWords)
  const { links } = useSpeech()
  const { attach: words } = result
  const { attachable } = view
  return (
    <Part id="ties" title={words.title}>
      <p className="max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <ul className="mt-4 grid max-w-text gap-3">
        {view.criteria.map((each) => (
          <li key={each.id} className="border-l-2 border-hairline pl-3">
            <Tie slug={slug} view={view} tie={each} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {mayWrite && attachable.length > 0 ? (
        <div className="mt-5">
          <Form name="attach" sentences={problems} values={{ number: attachable[0]?.number ?? '', releases: 'yes' }}>
            <SelectField
              name="number"
              label={words.number}
              options={attachable.map(({ kind, number }) => ({ value: number, label: words[kind](number) }))}
            />
            <ChoiceField
              name="releases"
              label={words.releases}
              kind="radio"
              options={[
                { value: 'yes', label: words.accept },
                { value: 'no', label: words.tell },
              ]}
            />
            <Button>{words.send}</Button>
          </Form>
        </div>
      ) : attachable.length === 0 && view.criteria.length === 0 ? (
        <p className="mt-3">
          {words.none} <a href={links.request(view.code)}>{words.toRequest}</a>
        </p>
      ) : null}
    </Part>
  )
}

function Tie({ slug, view, tie, mayWrite }: { slug: string; view: FitTestView; tie: CriteriaView; mayWrite: boolean }) {
  const all = useWords(fitTestWords)
  const { links } = useSpeech()
  const { attach: words, criteria } = all.result
  const { number, isOrder, state, answers } = tie
  const failed = view.checks.flatMap((check, index) => {
    const answer = answers?.[index]
    return answer && !answer.passed ? `${sayCheck(all, check)}（${sayAnswer(all, check, answer)}）` : []
  })
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={isOrder ? links.order(slug, number) : links.organisationRequest(slug, number)}>
          {isOrder ? words.order(number) : words.request(number)}
        </a>
        <Tag tone={tones[state]}>{criteria[state]}</Tag>
        <span className="text-13 text-ink-soft">{tie.releases ? words.auto : words.byHand}</span>
      </p>
      {failed.length > 0 ? (
        <p className="mt-1 text-15 text-pretty">
          {words.failed}
          {failed.join('；')}
        </p>
      ) : null}
      {state === 'failed' && tie.isInspected ? (
        <p className="mt-1 text-15">
          <a href={links.orderDispute(slug, number)}>{words.dispute}</a>
        </p>
      ) : null}
      {tie.mayDetach && mayWrite ? (
        <SmallForm name="detach" fields={{ criteria: tie.id }} label={words.removeLabel(number)}>
          {words.remove}
        </SmallForm>
      ) : null}
    </>
  )
}
