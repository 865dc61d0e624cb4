import { pinyin } from 'pinyin-pro'
import { hanRuns } from '../letter-code.ts'
import { remember } from '../remember.ts'

/** Initials are kept from every character on, this far. */
const longestInitials = 10
const mostRuns = 24
const mostRunsKnown = 10_000

/**
 * How Chinese texts sound, as words: every pair of neighbouring syllables (quanzhou zhoushi), the last syllable of each
 * run, and the initials from every character on (qzsgj zsgj sgj ...). Whoever types pinyin finds fragments of it.
 */
export function soundsOf(foldedTexts: readonly string[]): string {
  const words = new Set<string>()
  for (const run of foldedTexts.flatMap(hanRuns).slice(0, mostRuns))
    for (const sound of soundsOfRun(run)) words.add(sound)
  return [...words].join(' ')
}

/** Providers and places come again with every listing. */
const soundsOfRun = remember((run): readonly string[] => {
  const words = new Set<string>()
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
  for (const [index, syllable] of syllables.entries()) {
    words.add(syllable + (syllables[index + 1] ?? ''))
    const initials = syllables
      .slice(index, index + longestInitials)
      .map((each) => each[0] ?? '')
      .join('')
    if (initials.length > 1) words.add(initials)
  }
  return [...words]
}, mostRunsKnown)

const onsets = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')
const finals =
  'a o e i u v ai ei ui ao ou iu ie ve ue er an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang'.split(
    ' ',
  )
const withoutOnset = 'a o e ai ei ao ou an en ang eng er'.split(' ')
const syllables = new Set([...withoutOnset, ...onsets.flatMap((onset) => finals.map((final) => onset + final))])
const longestSyllable = 6
const longestPinyin = 60

/**
 * The ways to read letters as pinyin syllables, those of fewest syllables first; none when they cannot be read so. Letters
 * only: quanzhougongjiao → quan zhou gong jiao.
 */
export function readPinyin(letters: string, most = 4): string[][] {
  const text = letters.replaceAll('ü', 'v').replaceAll("'", '')
  if (!/^[a-z]+$/.test(text) || text.length > longestPinyin) return []
  const ways: string[][][] = Array.from({ length: text.length + 1 }, () => [])
  ways[0] = [[]]
  for (let end = 1; end <= text.length; end++) {
    const found: string[][] = []
    for (let start = Math.max(0, end - longestSyllable); start < end; start++) {
      const syllable = text.slice(start, end)
      if (!syllables.has(syllable)) continue
      for (const way of ways[start] ?? []) found.push([...way, syllable])
    }
    ways[end] = found.sort((a, b) => a.length - b.length).slice(0, most)
  }
  return ways[text.length] ?? []
}

/** The words of `soundsOf` that a run of syllables asks for. */
export function soundsAsked(way: readonly string[]): string[] {
  if (way.length === 1) return [...way]
  return [...new Set(way.slice(0, -1).map((syllable, index) => syllable + way[index + 1]))]
}

/** Whether letters can only be initials: no vowel to make a syllable of, and few enough. */
export function looksLikeInitials(letters: string): boolean {
  return /^[a-z]{2,10}$/.test(letters) && !/[iuv]/.test(letters) && readPinyin(letters).length === 0
}
