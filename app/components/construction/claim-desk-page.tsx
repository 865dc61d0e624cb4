import { type ClaimFilter, claimFilters } from '../../domain/construction/construction-list.ts'
import type {
  ClaimView,
  ConstructionLine,
  ConstructionView,
  ProgressView,
} from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { ClaimFacts, Progress } from './claim-facts.tsx'
import { ConstructionFacts, Section } from './construction-facts.tsx'
import { ConstructionEntry } from './construction-list-page.tsx'

/** What the operators look for on the list: first of all claims that wait. */
export function ClaimQueuePage({
  filter,
  lines,
  isFirst,
  next,
}: {
  filter: ClaimFilter
  lines: readonly ConstructionLine[]
  isFirst: boolean
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const { operator } = words
  const hrefOf = (each: ClaimFilter) =>
    links.operatorConstruction(new URLSearchParams(each === 'waiting' ? {} : { state: each }))
  return (
    <>
      <ListFilters
        label={operator.filtersLabel}
        filters={claimFilters.map((each) => ({
          to: hrefOf(each),
          label: operator.filters[each],
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{operator.none}</p>
      ) : (
        <ol aria-label={words.label} className="mt-3 border-t border-hairline">
          {lines.map((line) => (
            <ConstructionEntry key={line.number} line={line} href={links.operatorConstructionItem(line.number)} />
          ))}
        </ol>
      )}
      <ListPages words={words} first={isFirst ? undefined : hrefOf(filter)} next={next} />
    </>
  )
}

/** One item with its claims, as operators decide them. */
export function ClaimDeskPage({
  item,
  claims,
  progress,
}: {
  item: ConstructionView
  claims: readonly ClaimView[]
  progress: readonly ProgressView[]
}) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const { operator } = words
  const offered = claims.filter(({ state }) => state === 'offered')
  const accepted = claims.find(({ state }) => state === 'accepted')
  const gone = [
    ...(offered.length > 0 ? [] : ['pass']),
    ...(accepted ? [] : ['release']),
    ...(item.state === 'open' ? [] : ['drop']),
  ]
  return (
    <div className="mt-6">
      <Done sentences={words.done} />
      <SmallFormProblem names={['accept', ...gone]} sentences={words.problems} />
      <p className="text-15">
        <a href={links.constructionItem(item.number)}>{operator.publicPage}</a>
      </p>
      <ConstructionFacts item={item} />
      <Section id="claims" title={operator.claimsTitle}>
        {claims.length === 0 ? <p className="mt-2 text-ink-soft">{operator.noClaims}</p> : null}
        <ul>
          {claims.map((claim) => (
            <li key={claim.id} className="mt-4 border-t border-hairline pt-4">
              <h3 className="text-17">
                <a href={links.organisation(claim.provider.slug)}>
                  <Marked said={claim.provider.name} />
                </a>
              </h3>
              <ClaimFacts claim={claim} isTitled={false} />
              {claim.state === 'accepted' || claim.state === 'delivered' ? <Progress progress={progress} /> : null}
              {claim.state === 'offered' && item.state === 'open' ? <AcceptForm claim={claim} /> : null}
            </li>
          ))}
        </ul>
        {offered.length > 0 ? <PassForm offered={offered} /> : null}
        {accepted ? <ReleaseForm claim={accepted} /> : null}
      </Section>
      {item.state === 'open' ? (
        <Folded name="drop" summary={operator.dropOpen}>
          <Form name="drop" sentences={words.problems}>
            <TextArea name="reason" label={words.reason} hint={operator.dropHint} rows={3} maxLength={1_000} />
            <Button look="stop">{operator.drop}</Button>
          </Form>
        </Folded>
      ) : null}
    </div>
  )
}

function AcceptForm({ claim }: { claim: ClaimView }) {
  const { operator } = useWords(constructionWords)
  return (
    <div className="mt-3">
      <SmallForm
        name="accept"
        fields={{ claim: claim.id }}
        label={operator.acceptOf(claim.provider.name.text)}
        look="primary"
      >
        {operator.accept}
      </SmallForm>
    </div>
  )
}

/** Declining one of the offers that wait. */
function PassForm({ offered }: { offered: readonly ClaimView[] }) {
  const words = useWords(constructionWords)
  const { operator } = words
  return (
    <Folded name="pass" summary={operator.passOpen}>
      <Form name="pass" sentences={words.problems}>
        <SelectField
          name="claim"
          label={operator.claimsTitle}
          empty="—"
          options={offered.map(({ id, provider }) => ({ value: id, label: provider.name.text }))}
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={1_000} />
        <Button look="plain">{operator.pass}</Button>
      </Form>
    </Folded>
  )
}

/** Releasing the claim that was accepted. */
function ReleaseForm({ claim }: { claim: ClaimView }) {
  const words = useWords(constructionWords)
  const { operator } = words
  return (
    <Folded name="release" summary={operator.releaseOpen}>
      <Form name="release" sentences={words.problems}>
        <input type="hidden" name="claim" value={claim.id} />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={1_000} />
        <Button look="stop">{operator.release}</Button>
      </Form>
    </Folded>
  )
}
