import type { CodeItem } from '../../domain/codes/code-list.ts'
import { enterpriseTiers, organisationKinds } from '../../domain/codes/parties.ts'
import { priceModels } from '../../domain/codes/trade.ts'
import type { TradingPage } from '../../domain/request/read-trading.server.ts'
import { mostRules } from '../../domain/request/request-lists.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { ResponsePart as Part } from '../response/response-part.tsx'
import { Seen } from './request-form-editor.tsx'

/** Rules by which requests are approved without anybody looking. */
export function ApprovalRules({ page, maySet }: { page: TradingPage; maySet: boolean }) {
  const { trading: words, problems } = useWords(requestWords)
  const { rules, seen } = page
  return (
    <Part id="rules" title={words.rules} lead={words.rulesLead}>
      {rules.length === 0 ? (
        <p className="mt-3 text-ink-soft">{words.noRules}</p>
      ) : (
        <ul className="mt-3 max-w-text border-t border-hairline">
          {rules.map(({ id, name, says }) => (
            <li key={id} className="flex items-start justify-between gap-4 border-b border-hairline py-3">
              <div>
                <p className="font-medium">
                  <bdi>{name}</bdi>
                </p>
                {says.map((each) => (
                  <p key={each} className="text-13 text-ink-soft">
                    {each}
                  </p>
                ))}
              </div>
              {maySet ? (
                <SmallForm
                  name="removeRule"
                  fields={{ rule: id, seenOne: String(seen.one), seenAll: String(seen.all) }}
                  label={`${words.removeRule} ${name}`}
                >
                  {words.removeRule}
                </SmallForm>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {maySet && rules.length < mostRules ? (
        <Folded name="addRule" summary={words.addRule}>
          <Form name="addRule" sentences={problems} key={rules.length}>
            <Seen seen={seen} />
            <TextField name="name" label={words.ruleName} maxLength={60} />
            <TextField
              name="maxPrice"
              label={words.maxPrice}
              hint={words.anyHint}
              inputMode="decimal"
              maxLength={16}
              isOptional
            />
            <ChoiceField
              name="onlyListed"
              label={words.onlyListed}
              kind="checkbox"
              options={[{ value: 'yes', label: words.onlyListedYes }]}
              isOptional
            />
            <Codes name="tiers[]" label={words.tiers} list={enterpriseTiers} />
            <TextField name="regions" label={words.regions} hint={words.regionsHint} maxLength={200} isOptional />
            <Codes name="models[]" label={words.models} list={priceModels} />
            <Codes name="kinds[]" label={words.orgKinds} list={organisationKinds} />
            <Button look="plain">{words.addRule}</Button>
          </Form>
        </Folded>
      ) : null}
    </Part>
  )
}

function Codes({ name, label, list }: { name: string; label: string; list: readonly CodeItem[] }) {
  const { trading: words } = useWords(requestWords)
  const { language } = useSpeech()
  return (
    <ChoiceField
      name={name}
      label={label}
      hint={words.anyHint}
      kind="checkbox"
      options={list.map((each) => ({ value: each.code, label: each[language] }))}
      isOptional
    />
  )
}
