import { enterpriseTiers, thirdPartyKinds } from '../../domain/codes/parties.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import type { Review } from './review-types.ts'

/** What an organisation is recognised as: tier, DCMM level with its last day, kinds of third-party body. */
export function ReviewBadges({ review }: { review: Review }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const sentences = useWords(organisationProblems)
  const { language } = useSpeech()
  if (review.standing !== 'verified') return <p className="text-ink-soft">{words.badgesLater}</p>
  const of = (kind: Review['badges'][number]['kind']) => review.badges.filter((badge) => badge.kind === kind)
  const dcmm = of('dcmm')[0]
  return (
    <>
      <p className="mb-4 text-13 text-ink-soft">{words.badgesLead}</p>
      <Form
        name="badges"
        sentences={sentences}
        values={{
          tier: of('tier')[0]?.value ?? '',
          dcmm: dcmm?.value ?? '',
          dcmmUntil: dcmm?.expiresAt ? formatDay(dcmm.expiresAt) : '',
          'kinds[]': of('third_party').map(({ value }) => value),
        }}
      >
        <ChoiceField
          name="tier"
          label={words.tier}
          kind="radio"
          options={[
            { value: '', label: words.noTier },
            ...enterpriseTiers.map((tier) => ({ value: tier.code, label: tier[language] })),
          ]}
        />
        <SelectField
          name="dcmm"
          label={words.dcmm}
          empty={words.noDcmm}
          options={['1', '2', '3', '4', '5'].map((level) => ({ value: level, label: words.dcmmLevel(level) }))}
          isOptional
        />
        <TextField
          name="dcmmUntil"
          label={words.dcmmUntil}
          hint={words.dcmmUntilHint}
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
          isOptional
        />
        <ChoiceField
          name="kinds[]"
          label={words.kinds}
          kind="checkbox"
          options={thirdPartyKinds.map((kind) => ({ value: kind.code, label: kind[language] }))}
          isOptional
        />
        <Button look="plain">{words.saveBadges}</Button>
      </Form>
    </>
  )
}
