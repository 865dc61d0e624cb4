import type { Said } from '../../domain/catalogue/listing-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** A text people wrote, with its language where it is not the page's, and the matches of `terms` marked. */
export function Marked({ said, terms = [] }: { said: Said; terms?: readonly string[] }) {
  const { language } = useSpeech()
  const isForeign = said.language !== language
  const pieces = markPieces(said.text, terms).map((piece, index) =>
    piece.isMatch ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
  return isForeign ? (
    <bdi lang={said.language === 'zh' ? 'zh-Hans' : said.language} dir="auto">
      {pieces}
    </bdi>
  ) : (
    <bdi>{pieces}</bdi>
  )
}

/** Cuts a text into matching and other pieces. Terms are folded words; matching ignores case and width. */
export function markPieces(text: string, terms: readonly string[]): { text: string; isMatch: boolean }[] {
  const wanted = terms.filter((term) => term.length > 0)
  if (wanted.length === 0) return [{ text, isMatch: false }]
  // Folding must keep every position, so it goes character by character; what would change length stays as it is.
  const folded = [...text].map((char) => {
    const lower = char.normalize('NFKC').toLowerCase()
    return lower.length === char.length ? lower : char
  })
  const plain = folded.join('')
  const isMarked = new Uint8Array(plain.length)
  for (const term of wanted)
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      // A Latin word is marked where a word begins, so that «art» does not light up in «start».
      if (/^[\p{Script=Latin}\d]/u.test(term) && at > 0 && /[\p{Script=Latin}\d]/u.test(plain[at - 1] ?? '')) continue
      isMarked.fill(1, at, at + term.length)
    }
  const pieces: { text: string; isMatch: boolean }[] = []
  for (let start = 0; start < text.length; ) {
    let end = start + 1
    while (end < text.length && isMarked[end] === isMarked[start]) end++
    pieces.push({ text: text.slice(start, end), isMatch: isMarked[start] === 1 })
    start = end
  }
  return pieces
}
