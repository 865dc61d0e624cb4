import type { PrivateOfferPage as View } from '../../domain/offer/read-private-offers.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { longestNumber, longestPurpose, longestReason } from '../../domain/request/request-lists.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Slots } from '../request/request-decision.tsx'
import { factsOf } from '../request/request-page.tsx'
import { ResponsePart as Part } from '../response/response-part.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** What a provider offers this organisation alone, and what it can do with it. */
export function PrivateOfferPage({ workspace, page }: { workspace: Workspace; page: View }) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="privateOffers">
      <SmallFormProblem names={page.mayDecide ? [] : ['accept', 'decline']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.privateOffers(slug)}>{words.offers.back}</a>
      </p>
      <h2 className="mt-1 text-20 wrap-anywhere">
        <a href={links.listing(page.listing.code)}>
          <Marked said={page.listing.title} />
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-15 text-ink-soft">
        <Tag tone={page.state === 'accepted' ? 'lead' : 'plain'}>{words.offers.states[page.state]}</Tag>
        <a href={links.organisation(page.provider.slug)}>
          <Marked said={page.provider.name} />
        </a>
      </p>
      {page.order ? (
        <div className="mt-5 max-w-text">
          <Notice kind="info">
            {words.page.order} <a href={links.order(slug, page.order)}>{words.page.toOrder}</a>
          </Notice>
        </div>
      ) : null}
      <Part id="terms" title={words.offers.terms}>
        <p className="mt-2 text-26 font-bold tabular-nums">{page.price}</p>
        <p className="text-15 text-ink-soft tabular-nums">
          <Dotted parts={[...page.terms, words.quote.until(page.until)]} />
        </p>
        <Facts facts={factsOf(page.facts)} />
      </Part>
      {page.mayDecide ? <Decision page={page} /> : null}
    </WorkspaceFrame>
  )
}

function Decision({ page }: { page: View }) {
  const { offers: words, form, problems } = useWords(requestWords)
  const { purpose, scenario } = page
  return (
    <Part id="accept" title={words.acceptTitle}>
      <div className="mt-4">
        <Form name="accept" sentences={problems}>
          {!purpose.isAsked ? null : purpose.isListedOnly ? (
            <SelectField
              name="purpose"
              label={form.purpose}
              hint={form.purposeListed}
              options={purpose.options.map((value) => ({ value, label: value }))}
            />
          ) : (
            <TextArea name="purpose" label={form.purpose} hint={form.purposeHint} rows={3} maxLength={longestPurpose} />
          )}
          {!scenario ? null : scenario.options ? (
            <SelectField
              name="scenario"
              label={form.scenarioChoose}
              hint={form.scenarioHint}
              options={scenario.options.map((value) => ({ value, label: value }))}
            />
          ) : (
            <TextField name="scenario" label={form.scenario} hint={form.scenarioHint} maxLength={longestNumber} />
          )}
          {page.hasPublicInterest ? (
            <ChoiceField
              name="publicInterest"
              label={form.publicInterest}
              kind="checkbox"
              options={[{ value: 'yes', label: form.publicInterestYes }]}
              isOptional
            />
          ) : null}
          <Slots slots={page.slots} />
          <Button>{words.accept}</Button>
        </Form>
      </div>
      <Folded name="decline" summary={words.declineOpen}>
        <Form name="decline" sentences={problems}>
          <TextArea name="reason" label={words.reason} rows={2} maxLength={longestReason} isOptional />
          <Button look="stop">{words.decline}</Button>
        </Form>
      </Folded>
    </Part>
  )
}
