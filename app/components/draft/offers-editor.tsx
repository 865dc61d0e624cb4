import { useState } from 'react'
import type { FieldView } from '../../domain/draft/editor-view.ts'
import { mostOffers } from '../../domain/draft/row-shape.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useWords } from '../../i18n/messages.tsx'
import { boxLook, FieldFrame, idOf, valueIn, withTyped } from './field-frame.tsx'
import { KeptInput } from './kept-input.tsx'
import type { RowOptions } from './row-options.ts'

/** The ways to buy, one block each, and an empty one for another. */
export function OffersEditor({ field, options }: { field: FieldView; options: RowOptions }) {
  const known = Object.entries(field.values).filter(([name, value]) => name.endsWith('.at') && value !== '').length
  const blocks = Array.from({ length: Math.min(known + 1, mostOffers) }, (_, index) => index)
  return (
    <FieldFrame field={field} isGroup>
      {blocks.map((index) => (
        <OfferBlock key={index} field={field} index={index} isKnown={index < known} options={options} />
      ))}
    </FieldFrame>
  )
}

function OfferBlock({
  field,
  index,
  isKnown,
  options,
}: {
  field: FieldView
  index: number
  isKnown: boolean
  options: RowOptions
}) {
  const words = useWords(draftWords).editor.offers
  const { choose } = useWords(draftWords).editor
  const at = `${field.path}.${index}`
  const value = (name: string) => valueIn(field, `${at}.${name}`)
  // Which offer it was when it was read; saving numbers it anew.
  const [line] = useState(value('at'))
  const isFull = ['title', 'rangeMin', 'rangeMax', 'tiers', 'quota', 'share', 'note'].some((name) => value(name) !== '')
  const box = (name: string) => ({ id: idOf(`${at}.${name}`), name: `${at}.${name}`, defaultValue: value(name) })
  const label = (name: string, text: string) => (
    <label htmlFor={idOf(`${at}.${name}`)} className="text-13 text-ink-soft">
      {text}
    </label>
  )
  const number = (name: 'price' | 'rangeMin' | 'rangeMax' | 'quota' | 'share') => (
    <div className="grid gap-1">
      {label(name, words[name])}
      <input inputMode="decimal" autoComplete="off" className={`${boxLook} tabular-nums`} {...box(name)} />
    </div>
  )
  const list = (name: 'model' | 'unit', from: readonly { value: string; label: string }[], empty: string) => (
    <div className="grid gap-1">
      {label(name, words[name])}
      <select className={boxLook} {...box(name)}>
        <option value="">{empty}</option>
        {withTyped(from, value(name)).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <fieldset data-row={at} className="grid gap-3 border-t border-hairline py-4">
      <legend className="float-left text-15 font-medium">{isKnown ? words.number(index + 1) : words.new}</legend>
      <KeptInput name={`${at}.at`} value={line} />
      <div className="clear-both grid grid-cols-2 gap-3 sm:grid-cols-4">
        {list('model', options.models, choose)}
        {number('price')}
        {list('unit', options.units, '–')}
        <div className="grid gap-1">
          {label('currency', words.currency)}
          <input
            maxLength={3}
            placeholder="CNY"
            autoComplete="off"
            className={`${boxLook} uppercase`}
            {...box('currency')}
          />
        </div>
      </div>
      <details open={isFull}>
        <summary className="w-fit py-1 text-15">{words.more}</summary>
        <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-4">
          {number('rangeMin')}
          {number('rangeMax')}
          {number('quota')}
          {number('share')}
        </div>
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <div className="grid content-start gap-1">
            {label('title', words.title)}
            <input className={boxLook} {...box('title')} />
            {label('note', words.note)}
            <textarea rows={2} className={boxLook} {...box('note')} />
          </div>
          <div className="grid content-start gap-1">
            {label('tiers', words.tiers)}
            <p className="text-13 text-ink-soft">{words.tiersHint}</p>
            <textarea rows={4} className={`${boxLook} tabular-nums`} {...box('tiers')} />
          </div>
        </div>
      </details>
      {isKnown ? (
        <label className="flex items-baseline gap-2 text-15">
          <input type="checkbox" name={`${at}.remove`} className="translate-y-0.5" />
          {words.remove}
        </label>
      ) : null}
    </fieldset>
  )
}
