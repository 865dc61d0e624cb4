import { labelOf } from '../../domain/codes/code-list.ts'
import { thirdPartyKinds } from '../../domain/codes/parties.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Tag } from '../ui/tag.tsx'
import { Folded } from './folded.tsx'
import type { Review } from './review-types.ts'

const tones = { requested: 'lead', granted: 'plain', refused: 'warn', withdrawn: 'plain' } as const

/** What an organisation asks to do and may do, with the decisions that can be taken. */
export function ReviewCapabilities({ review }: { review: Review }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const { capabilities, capabilityStates } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const { language } = useSpeech()
  const waiting = review.capabilities.filter(({ state }) => state === 'requested')
  if (review.capabilities.length === 0) return <p className="text-ink-soft">{words.noCapabilities}</p>
  return (
    <>
      <ul className="max-w-text border-t border-line">
        {review.capabilities.map((line) => (
          <li key={line.capability} className="border-b border-hairline py-3">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{capabilities.names[line.capability]}</span>
              <Tag tone={tones[line.state]}>{capabilityStates[line.state]}</Tag>
              <span className="text-13 text-ink-soft">
                {line.decidedAt === null
                  ? words.requested(formatDay(line.requestedAt))
                  : words.decided(formatDay(line.decidedAt))}
              </span>
            </p>
            {line.kinds.length > 0 ? (
              <p className="text-15">
                {line.kinds
                  .map((kind) => labelOf(thirdPartyKinds, kind, language))
                  .join(language === 'zh' ? '、' : ', ')}
              </p>
            ) : null}
            {line.statement ? (
              <p className="text-15 whitespace-pre-line [overflow-wrap:anywhere]">
                <bdi>{line.statement}</bdi>
              </p>
            ) : null}
            {line.reason ? <p className="text-15 text-ink-soft">{capabilities.reason(line.reason)}</p> : null}
            {line.state === 'requested' && review.standing === 'verified' ? (
              <div className="mt-2">
                <SmallForm
                  name="grant"
                  fields={{ request: `${line.capability}:${line.requestedAt}` }}
                  label={words.grantOf(capabilities.names[line.capability])}
                  look="plain"
                >
                  {words.grant}
                </SmallForm>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && review.standing !== 'verified' ? (
        <p className="mt-2 text-13 text-ink-soft">{words.grantLater}</p>
      ) : null}
      {waiting.length > 0 ? (
        <Folded name="refuse" summary={words.refuse}>
          <Form name="refuse" sentences={sentences}>
            <SelectField
              name="request"
              label={words.refuseWhich}
              options={waiting.map((line) => ({
                value: `${line.capability}:${line.requestedAt}`,
                label: capabilities.names[line.capability],
              }))}
            />
            <TextArea name="reason" label={words.refuseReason} rows={3} maxLength={500} />
            <Button look="stop">{words.refuseSend}</Button>
          </Form>
        </Folded>
      ) : null}
    </>
  )
}
