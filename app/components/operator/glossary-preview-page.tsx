import { useRevalidator } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { type PreviewState, type PreviewStep, previewSteps } from '../../domain/glossary/glossary-preview.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { type ListingsShown, PreviewListings, PreviewSearches, type SearchesShown } from './glossary-preview-parts.tsx'

export type GlossaryPreviewView = {
  id: string
  state: PreviewState
  step: PreviewStep | null
  stepDone: number
  stepTotal: number
  finishedAt: number | null
  isStale: boolean
  added: { count: number; some: readonly string[] }
  removed: { count: number; some: readonly string[] }
  listings: ListingsShown | undefined
  searches: SearchesShown | undefined
}

const lookAgain = 2_000

/** A change of the glossary before it is saved: what it is, how far the work is, and what was found out. */
export function GlossaryPreviewPage(view: GlossaryPreviewView) {
  const { preview: words, problems } = useWords(operatorSearchWords)
  const { id, state, isStale, listings, searches } = view
  const isWorking = state === 'waiting' || state === 'running'
  const canSave = !isWorking && !isStale && listings !== undefined
  useLookAgain(isWorking)
  return (
    <>
      <div className="mt-4">
        <SmallFormProblem names={['save', 'discard', 'again']} sentences={problems} />
      </div>
      {isWorking ? <Working {...view} /> : null}
      {state === 'failed' ? <Notice kind="warn">{words.failed}</Notice> : null}
      {isStale && !isWorking ? <Notice kind="warn">{words.stale}</Notice> : null}
      <section className="mt-8">
        <h2 className="text-20">{words.change}</h2>
        {view.added.count > 0 ? <Lines title={words.added(formatCount(view.added.count))} lines={view.added} /> : null}
        {view.removed.count > 0 ? (
          <Lines title={words.removed(formatCount(view.removed.count))} lines={view.removed} />
        ) : null}
      </section>
      {listings ? <PreviewListings {...listings} /> : null}
      {searches ? <PreviewSearches {...searches} /> : null}
      {view.finishedAt === null || isWorking ? null : (
        <p className="mt-8 text-13 text-ink-soft">{words.madeAt(formatMoment(view.finishedAt))}</p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {canSave ? (
          <SmallForm name="save" fields={{ id }} look="primary">
            {words.save}
          </SmallForm>
        ) : null}
        {isWorking ? null : (
          <SmallForm name="again" fields={{ id }} look="plain">
            {words.again}
          </SmallForm>
        )}
        <SmallForm name="discard" fields={{ id }} look="plain">
          {words.discard}
        </SmallForm>
      </div>
    </>
  )
}

/** How far the work is. Without script the page comes again by itself. */
function Working({ state, step, stepDone, stepTotal }: GlossaryPreviewView) {
  const { preview: words } = useWords(operatorSearchWords)
  const at = state === 'waiting' || step === null ? 'waiting' : step
  const place = at === 'waiting' ? 0 : previewSteps.indexOf(at) + 1
  const within = stepTotal > 0 ? stepDone / stepTotal : 0
  const percent = Math.round(((Math.max(0, place - 1) + within) / previewSteps.length) * 100)
  return (
    <Notice kind="info">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p>{words.working}</p>
      <p className="mt-2 font-medium">
        {words.steps[at]}{' '}
        {stepTotal > 0 ? (
          <span className="tabular-nums">{words.of(formatCount(stepDone), formatCount(stepTotal))}</span>
        ) : stepDone > 0 ? (
          <span className="tabular-nums">{words.done(formatCount(stepDone))}</span>
        ) : null}
      </p>
      <div
        role="progressbar"
        aria-label={words.steps[at]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words.step(place, previewSteps.length)}
        className="my-2 h-1.5 max-w-80 rounded bg-sheet"
      >
        <div className="h-full rounded bg-lead" style={{ width: `${percent}%` }} />
      </div>
    </Notice>
  )
}

function Lines({ title, lines }: { title: string; lines: { count: number; some: readonly string[] } }): ReactNode {
  const { preview: words } = useWords(operatorSearchWords)
  const { count, some } = lines
  return (
    <>
      <h3 className="mt-3 font-medium">{title}</h3>
      <ul className="mt-1 max-w-text">
        {some.map((line) => (
          <li key={line} className="break-words">
            {line.replaceAll('|', ' | ').replace('=', ' = ')}
          </li>
        ))}
      </ul>
      {count > some.length ? <p className="text-ink-soft">{words.more(formatCount(count - some.length))}</p> : null}
    </>
  )
}

/** With script the page looks again by itself, and only while it is seen. */
function useLookAgain(isWorking: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, lookAgain)
    return () => clearInterval(timer)
  }, [isWorking, revalidate])
}
