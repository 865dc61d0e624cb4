import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'

const field = 'w-full min-w-0 rounded border border-line bg-sheet px-2 py-1 text-15 tabular-nums'

/** Price, sample and day of update: the filters that are not lists of codes. */
export function RangeGroups({ view }: { view: CatalogueView }) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  const samples = [
    { value: '', label: words.sampleAny, id: 'any', count: view.samples.with + view.samples.without },
    { value: '1', label: words.sampleWith, id: 'with', count: view.samples.with },
    { value: '0', label: words.sampleWithout, id: 'without', count: view.samples.without },
  ] as const
  return (
    <>
      <details open className="facet">
        <summary>
          <h3 className="text-15">{words.price}</h3>
        </summary>
        <fieldset className="pb-3" aria-describedby="price-hint">
          <legend className="sr-only">{words.price}</legend>
          <p id="price-hint" className="mb-2 text-13 text-ink-soft">
            {words.priceHint}
          </p>
          <div className="flex gap-2">
            <label className="min-w-0 flex-1">
              <span className="text-13">{words.priceFrom}</span>
              <input name="priceFrom" inputMode="decimal" defaultValue={view.price.from} className={field} />
            </label>
            <label className="min-w-0 flex-1">
              <span className="text-13">{words.priceTo}</span>
              <input name="priceTo" inputMode="decimal" defaultValue={view.price.to} className={field} />
            </label>
          </div>
        </fieldset>
      </details>
      <details open className="facet">
        <summary>
          <h3 className="text-15">{words.sample}</h3>
        </summary>
        <fieldset className="pb-3">
          <legend className="sr-only">{words.sample}</legend>
          {samples.map((each) => (
            <label key={each.id} className="facet-value">
              <input type="radio" name="hasSample" value={each.value} defaultChecked={view.hasSample === each.id} />
              <span className="flex-1">{each.label}</span>
              <span className="text-13 text-ink-soft tabular-nums">{formatCount(each.count)}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <details open={view.updatedSince !== ''} className="facet">
        <summary>
          <h3 className="text-15">{words.since}</h3>
        </summary>
        <label className="block pb-3">
          <span className="mb-1 block text-13 text-ink-soft">{words.sinceHint}</span>
          <input type="date" name="updatedSince" defaultValue={view.updatedSince} className={field} />
        </label>
      </details>
    </>
  )
}
