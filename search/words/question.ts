import { fold, foldToMainland } from '#app/domain/catalogue/fold.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { closeWords } from './close-words.ts'
import { plainWords } from './plain-words.ts'
import { isFunctionWord, languageOfWords, stem } from './stems.ts'
import { latinWords } from './tokens.ts'

/** Something a question asks for: a stem, or two neighbouring characters. */
export type Term = {
  /** Tokens that count as this term. */
  tokens: string[]
  /** As it stands in the folded question. */
  text: string
  /** How much it says: its rarity, and less where it may only be a seam between two words. */
  weight: number
  /** Number of listings it stands in; 0 when none knows it. */
  count: number
  /** The words of the collection it was taken for, where none is written so. */
  readAs?: string[]
  /** Place in the question: neighbours there may be neighbours in a listing. */
  place: number
}

/** How a question is read: how many unknown words are guessed at, and which words beside the usual say nothing in it. */
export type Manner = { guesses?: number; asking?: ReadonlySet<string> }

/** A concept of the glossary that is asked for: the tokens it is named by, and its other names, each as tokens in a row. */
export type AskedConcept = { tokens: readonly string[]; others: readonly string[] }

/** A question taken apart, in the order asked. */
export type Question = {
  terms: Term[]
  language: string
  concepts?: readonly AskedConcept[]
  /** Two words each, as tokens, that stand beside each other in it. */
  pairs?: readonly string[]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const seam = 0.4
/** Worth of a word that asks, and of a plain one in a sentence. */
const little = 0.25
/** A text with so many words that only hold it together is a sentence. */
const joiningWords = 3
/** Worth of a word that had to be guessed. */
const guessed = 0.8
const mostTerms = 120
/** Unknown words that are guessed at: in a text of many they are no slips. */
const mostGuessed = 8

/** Chinese particles; a pair of characters with one of them says little. */
const particles = new Set([
  ...'的了和与及或在之于等是有把被对从到就也我你您他她它们要想请吗呢吧啊么个些这那能会可以为并且但',
])
/** Whole words that a request is made of rather than a listing. */
export const askingWords: ReadonlySet<string> = new Set(
  '想要 需要 我们 你们 咱们 一份 一个 一些 一下 关于 有关 相关 请问 哪里 哪些 什么 怎么 如何 查找 寻找 希望 能够 可以 有没有 是否 最好 进行 用于 用来 或者 以及 目前 现在 正在 打算 计划 准备 比如 例如 因为 所以 如果 这个 那个 这些 那些 他们 自己 没有 就是 还有 谢谢 您好 你好 大家 帮忙 提供 包含 包括 数据 数据集'.split(
    ' ',
  ),
)
/** Words that set a condition rather than a subject: how often, for how much. They decide between listings on the subject. */
const conditionWords = new Set(
  '实时 每天 每日 每周 每月 每季 每季度 每年 年度 月度 季度 日度 免费 收费 付费 面议 最新 历史 daily weekly monthly quarterly yearly annual hourly realtime free latest recent historical'.split(
    ' ',
  ),
)
const condition = 0.75
/** English words that a request is made of rather than a listing. */
export const askingLatin: ReadonlySet<string> = new Set(
  'looking need needs want wants help find finding search searching know anyone someone something please thanks thank hello hi dear information info data dataset datasets database statistics file files source sources available access would like interested project report writing working paper question trying show shows tell give gives know knows want use using used based kind kinds sort really good best great many much lot lots suggestion suggestions idea ideas recommend recommendation recommendations create make get getting see look looks contain contains include includes including'.split(
    ' ',
  ),
)

/**
 * Takes a question apart and weighs its parts by how rare they are in the collection. Traditional characters are read in
 * the words of the mainland where the collection knows those better; a word in Latin letters that nobody wrote is read as
 * the nearest that somebody did.
 */
export function askWords(text: string, reader: WordsReader, manner: Manner = {}): Question {
  const own = weigh(fold(text), reader, manner)
  const mainland = foldToMainland(text)
  if (mainland === undefined) return own
  const other = weigh(mainland, reader, manner)
  return unknownShare(other) < unknownShare(own) ? other : own
}

function unknownShare({ terms }: Question): number {
  const sum = terms.reduce((all, term) => all + term.weight, 0)
  return terms.reduce((all, term) => all + (term.count === 0 ? term.weight : 0), 0) / (sum || 1)
}

function weigh(folded: string, reader: WordsReader, { guesses: mostGuesses = mostGuessed, asking }: Manner): Question {
  const words = latinWords(folded)
  const language = languageOfWords(words)
  const telling = words.filter((word) => !isFunctionWord(word, language) && !isFunctionWord(word, 'en'))
  const kept = new Set(telling.length > 0 || /\p{Script=Han}/u.test(folded) ? telling : words)
  const isSentence = words.length - telling.length >= joiningWords
  const terms = new Map<string, Omit<Term, 'weight' | 'count'> & { share: number }>()
  let place = 0
  for (const piece of folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []) {
    place += 1
    if (/^\p{Script=Han}/u.test(piece)) {
      for (const pair of cut(piece, asking)) {
        place += 1
        const before = terms.get(pair.text)
        if (before) before.share = Math.max(before.share, pair.share)
        else terms.set(pair.text, { text: pair.text, tokens: [pair.text], share: pair.share, place })
      }
    } else if (kept.has(piece)) {
      const tokens = [...new Set([stem(piece, language), stem(piece, 'en')])]
      const key = tokens[0] ?? piece
      if (!terms.has(key))
        terms.set(key, {
          text: piece,
          tokens,
          share: isSentence && plainWords.has(piece) ? little : shareOf(piece, asking),
          place,
        })
    }
  }
  const asked = [...terms.values()].slice(0, mostTerms)
  const frequencies = reader.frequencies(asked.flatMap((term) => term.tokens))
  const all = Math.max(1, reader.count())
  let guesses = 0
  const weighed = asked.map(({ share, ...term }) => {
    const count = Math.max(0, ...term.tokens.map((token) => frequencies.get(token) ?? 0))
    const isSeam = share <= seam && /^\p{Script=Han}{2}$/u.test(term.text)
    // Two characters that never meet, across two words, are no word.
    const weight = isSeam && count === 0 ? 0 : share * Math.log(1 + (all - count + 0.5) / (count + 0.5))
    const mayBeSlip = count === 0 && !/\p{Script=Han}/u.test(term.text) && guesses++ < mostGuesses
    const close = mayBeSlip ? closeWords(term.tokens[0] ?? '', reader) : []
    if (close.length === 0) return { ...term, count, weight }
    const known = Math.max(...close.map((each) => each.count))
    return {
      ...term,
      tokens: close.map((each) => each.word),
      readAs: close.map((each) => each.word),
      count: known,
      weight: share * guessed * Math.log(1 + (all - known + 0.5) / (known + 0.5)),
    }
  })
  return { language, terms: weighed.filter((term) => term.weight > 0) }
}

/** How much a word in Latin letters is worth: less where it asks or sets a condition. */
function shareOf(word: string, asking?: ReadonlySet<string>): number {
  if (askingLatin.has(word) || asking?.has(word)) return little
  return conditionWords.has(word) ? condition : 1
}

const spanOfTime = /(?:最?近|过去|未来)?[一二三四五六七八九十两几]+(?:年|个月|季度|周|天)|(?:全|各|本)[省市县国区]/gu

/** The pairs of a run of characters, and how much each is worth: inside a word, across two, or part of the asking. */
export function cut(run: string, asking?: ReadonlySet<string>): { text: string; share: number }[] {
  const chars = [...run]
  if (chars.length === 1) return particles.has(run) ? [] : [{ text: run, share: 0.3 }]
  const lengths: number[] = []
  const wordAt: number[] = []
  const isAsking: boolean[] = []
  const isCondition: boolean[] = []
  for (const { segment } of segmenter.segment(run)) {
    const length = [...segment].length
    const says = !(askingWords.has(segment) || asking?.has(segment) || (length === 1 && particles.has(segment)))
    for (let each = 0; each < length; each++) {
      wordAt.push(lengths.length)
      isAsking.push(!says)
      isCondition.push(conditionWords.has(segment))
    }
    lengths.push(length)
  }
  for (const span of run.matchAll(spanOfTime))
    for (let at = span.index; at < span.index + span[0].length; at++) isAsking[at] = true
  const isAllAsking = !isAsking.includes(false)
  return chars.slice(0, -1).map((char, at) => {
    const left = wordAt[at] ?? 0
    const right = wordAt[at + 1] ?? 0
    const text = char + chars[at + 1]
    if (!isAllAsking && (isAsking[at] || isAsking[at + 1]))
      return { text, share: isAsking[at] && isAsking[at + 1] ? 0.05 : 0.15 }
    if (left === right) return { text, share: isCondition[at] ? condition : 1 }
    // A word of one character belongs to a neighbour: 气 in 天气, 厦 in 大厦.
    return { text, share: (lengths[left] ?? 0) + (lengths[right] ?? 0) > 3 ? seam : 0.8 }
  })
}
