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

/** Texts in which folding keeps every position: plain letters, Chinese, and the signs that stand between. */
const isPlain = /^[\x20-\x7e\u00b7\u2013\u2014\u2018-\u201d\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*$/
const isLatin = /^[\p{Script=Latin}\d]/u

/** Cuts a text into matching and other pieces. Terms are folded words; matching ignores case and width. */
export function markPieces(text: string, terms: readonly string[]): { text: string; isMatch: boolean }[] {
  const plain = folded(text)
  const found = terms.filter((term) => term.length > 0 && plain.includes(term))
  if (found.length === 0) return [{ text, isMatch: false }]
  const isMarked = new Uint8Array(plain.length)
  for (const term of found) {
    // A Latin word is marked where a word begins, so that «art» does not light up in «start».
    const isWord = isLatin.test(term)
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1))
      if (!isWord || at === 0 || !isLatin.test(plain[at - 1] ?? '')) isMarked.fill(1, at, at + term.length)
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

function folded(text: string): string {
  if (isPlain.test(text)) return text.normalize('NFKC').toLowerCase()
  // Elsewhere it goes character by character, and what would change length stays as it is.
  return [...text]
    .map((char) => {
      const lower = char.normalize('NFKC').toLowerCase()
      return lower.length === char.length ? lower : char
    })
    .join('')
}
