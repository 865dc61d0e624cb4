import { Fragment, type ReactNode } from 'react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'

/** A text people wrote, or nothing. */
export function Words({ said }: { said: Said | undefined }) {
  return said ? <Marked said={said} /> : null
}

/** A text whose web addresses can be followed. */
export function Linked({ said }: { said: Said }) {
  const pieces = said.text.split(/(https?:\/\/[^\s()（）<>"，。；、]+)/)
  if (pieces.length === 1) return <Marked said={said} />
  return pieces.map((piece, index) =>
    index % 2 === 1 ? (
      <a key={index} href={piece} rel="nofollow noopener ugc" className="wrap-anywhere">
        {piece}
      </a>
    ) : piece === '' ? null : (
      <Marked key={index} said={{ ...said, text: piece }} />
    ),
  )
}

/** Several things in a row, parted as the language does. */
export function Listed({ items }: { items: readonly ReactNode[] }) {
  const { language } = useSpeech()
  return items.map((item, index) => (
    <Fragment key={index}>
      {index > 0 ? (language === 'zh' ? '、' : ', ') : ''}
      {item}
    </Fragment>
  ))
}
