import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { ClaimView, ProgressView } from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { ClaimFacts, ClaimStateTag, Progress } from './claim-facts.tsx'
import { Section } from './construction-facts.tsx'

/** What an organisation builds, or offered to. */
export function OwnClaimsPage({
  slug,
  lines,
  isFirst,
  next,
}: {
  slug: string
  lines: readonly ClaimView[]
  isFirst: boolean
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const { own } = words
  return (
    <>
      <h2 className="text-20">{own.title}</h2>
      <p className="mt-1 text-ink-soft">{own.description}</p>
      {lines.length === 0 ? (
        <p className="mt-6">
          {own.none} <a href={links.constructionList()}>{own.noneNext}</a>
        </p>
      ) : (
        <ListTable
          label={own.table}
          columns={[
            own.columns.item,
            own.columns.state,
            own.columns.readyBy,
            { head: own.columns.offered, from: 'sm' },
          ]}
        >
          {lines.map((line) => (
            <tr key={line.id}>
              <LineHead to={links.organisationClaim(slug, line.id)} name={line.title}>
                <span className="block text-13 text-ink-soft tabular-nums">{line.number}</span>
              </LineHead>
              <td>
                <ClaimStateTag claim={line} />
              </td>
              <td className="whitespace-nowrap tabular-nums">{line.readyBy}</td>
              <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.offered}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages words={words} first={isFirst ? undefined : links.organisationConstruction(slug)} next={next} />
    </>
  )
}

/** One own claim: how it goes, delivering it, giving it up. */
export function OwnClaimPage({
  slug,
  claim,
  progress,
  listings,
  canWrite,
}: {
  slug: string
  claim: ClaimView
  progress: readonly ProgressView[]
  listings: readonly { code: string; title: Said }[]
  canWrite: boolean
}) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const isBuilding = claim.state === 'accepted'
  const gone = isBuilding ? ['withdraw'] : ['withdraw', 'progress', 'giveUp', 'deliver']
  return (
    <>
      <p className="text-13">
        <a href={links.organisationConstruction(slug)}>{words.own.back}</a>
      </p>
      <h2 className="mt-1 mb-4 text-20">
        <Marked said={claim.title} />
      </h2>
      <Done sentences={words.done} />
      <SmallFormProblem names={gone} sentences={words.problems} />
      <ClaimFacts claim={claim} />
      {canWrite && claim.state === 'offered' ? (
        <div className="mt-6">
          <SmallForm name="withdraw" look="stop">
            {words.withdraw}
          </SmallForm>
        </div>
      ) : null}
      {claim.state === 'accepted' || claim.state === 'delivered' ? (
        <Section id="progress-title" title={words.progress}>
          <Progress progress={progress} />
          {canWrite && isBuilding ? (
            <div className="mt-4">
              <Form name="progress" sentences={words.problems}>
                <TextArea name="text" label={words.progressText} hint={words.progressHint} rows={4} maxLength={2_000} />
                <Button look="plain">{words.progressSend}</Button>
              </Form>
            </div>
          ) : null}
        </Section>
      ) : null}
      {canWrite && isBuilding ? (
        <Section id="deliver-title" title={words.deliver}>
          {listings.length === 0 ? (
            <p className="mt-2 text-ink-soft">{words.deliverNone}</p>
          ) : (
            <div className="mt-4">
              <Form name="deliver" sentences={words.problems}>
                <SelectField
                  name="listing"
                  label={words.deliverListing}
                  hint={words.deliverHint}
                  empty="—"
                  options={listings.map(({ code, title }) => ({ value: code, label: `${title.text} ${code}` }))}
                />
                <Button>{words.deliverSend}</Button>
              </Form>
            </div>
          )}
          <Folded name="giveUp" summary={words.giveUpOpen}>
            <Form name="giveUp" sentences={words.problems}>
              <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={1_000} />
              <Button look="stop">{words.giveUp}</Button>
            </Form>
          </Folded>
        </Section>
      ) : null}
    </>
  )
}
