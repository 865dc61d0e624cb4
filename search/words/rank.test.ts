import { expect, test } from 'vitest'
import { type WordColumn, type WordsCandidate, wordColumns } from '#db/words/words-layout.server.ts'
import type { Question } from './question.ts'
import { rankWords } from './rank.ts'

const means = wordColumns.map(() => 4)

function candidate(id: string, columns: Partial<Record<WordColumn, string>>): WordsCandidate {
  const texts = wordColumns.map((name) => columns[name] ?? '')
  return { id, words: texts.join('\n'), lengths: texts.map((text) => (text ? text.split(' ').length : 0)) }
}

function question(...terms: (string | string[])[]): Question {
  return {
    language: 'en',
    terms: terms.map((tokens, place) => ({
      tokens: [tokens].flat(),
      text: String([tokens].flat()[0]),
      weight: 2,
      count: 3,
      place,
    })),
  }
}

const order = (asked: Question, ...candidates: WordsCandidate[]) =>
  rankWords(asked, candidates, means).map(({ id }) => id)

test('who covers more of the question stands before who repeats a part of it', () => {
  const repeats = candidate('repeats', { title: 'a a a', body: 'a a a a' })
  const covers = candidate('covers', { summary: 'a b c' })
  expect(order(question('a', 'b', 'c'), repeats, covers)).toEqual(['covers', 'repeats'])
})

test('a word in the title is worth more than one in the text', () => {
  const at = (name: WordColumn) => candidate(name, { [name]: 'a x y z' })
  const [first, second] = order(question('a'), at('body'), at('keywords'), at('title'), at('summary'))
  expect([first, second]).toEqual(['title', 'keywords'])
})

test('a title that says just what was asked stands before one that says much else', () => {
  const full = candidate('full', { title: 'a b' })
  const much = candidate('much', { title: 'a b c d e f' })
  expect(order(question('a', 'b'), much, full)).toEqual(['full', 'much'])
})

test('the share that is covered is by weight, and whole only with every part', () => {
  const asked = question('a', 'b')
  const [whole] = rankWords(asked, [candidate('x', { body: 'b a' })], means)
  expect([whole?.coverage, whole?.isWhole]).toEqual([1, true])
  const [half] = rankWords(asked, [candidate('x', { body: 'b' })], means)
  expect([half?.coverage, half?.isWhole]).toEqual([0.5, false])
})

test('a part that no listing knows keeps every listing from being whole', () => {
  const asked = question('a', 'b')
  const unknown = { ...asked, terms: asked.terms.map((term, at) => (at === 1 ? { ...term, count: 0 } : term)) }
  expect(rankWords(unknown, [candidate('x', { title: 'a' })], means)[0]?.isWhole).toBe(false)
})

test('any of the tokens of a part counts as that part', () => {
  const [found] = rankWords(question(['städt', 'stadt']), [candidate('x', { title: 'stadt' })], means)
  expect(found?.isWhole).toBe(true)
})

test('tokens are whole words: a piece of another is none', () => {
  const [found] = rankWords(question('a', 'radar'), [candidate('x', { title: 'ab radars', body: 'xradar' })], means)
  expect(found?.score).toBe(0)
})

test('many tokens are counted as few are', () => {
  const filler = Array.from({ length: 40 }, (_, at) => `none${at}`)
  const tokens = ['a', 'b', 'c', 'rain', 'wind']
  let state = 7
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state % most
  }
  const candidates = Array.from({ length: 50 }, (_, id) =>
    candidate(
      String(id),
      Object.fromEntries(
        wordColumns.map((name) => [
          name,
          Array.from({ length: next(9) }, () => [...tokens, 'ab', 'rainy', 'x'][next(8)]).join(' '),
        ]),
      ),
    ),
  )
  const few = rankWords(question(...tokens), candidates, means)
  const asked = question(...tokens)
  const [first] = asked.terms
  const many: Question = {
    ...asked,
    terms: asked.terms.map((term) => (term === first ? { ...term, tokens: [...term.tokens, ...filler] } : term)),
  }
  expect(rankWords(many, candidates, means)).toEqual(few)
})

test('equals stand in the order of their ids, and nothing is asked of nobody', () => {
  const same = ['c', 'a', 'b'].map((id) => candidate(id, { title: 'a' }))
  expect(order(question('a'), ...same)).toEqual(['a', 'b', 'c'])
  expect(rankWords(question(), same, means).every(({ score }) => score === 0)).toBe(true)
  expect(rankWords(question('a'), [], means)).toEqual([])
})

test('a title that names a concept otherwise counts like one that says the words, once for all its names', () => {
  const asked: Question = { ...question('x', 'y', 'z'), concepts: [{ tokens: ['x', 'y'], others: ['p q', 'r'] }] }
  const otherwise = candidate('otherwise', { title: 'p q', body: 'z' })
  const half = candidate('half', { title: 'x o', body: 'z' })
  expect(order(asked, half, otherwise)).toEqual(['otherwise', 'half'])
  expect(order({ ...asked, concepts: [] }, half, otherwise)).toEqual(['half', 'otherwise'])
  const said = candidate('said', { title: 'x y', body: 'z' })
  expect(order(asked, otherwise, said)).toEqual(['said', 'otherwise'])
  const apart = candidate('apart', { title: 'p o q', body: 'z' })
  expect(order(asked, apart, half)).toEqual(['half', 'apart'])
})

test('words that stand beside each other as they were asked count more than words apart', () => {
  const asked = question('a', 'b')
  const beside = candidate('beside', { body: 'x a b y' })
  const apart = candidate('apart', { body: 'b x y a' })
  expect(order({ ...asked, pairs: ['a b'] }, apart, beside)).toEqual(['beside', 'apart'])
  expect(order(asked, apart, beside)).toEqual(['apart', 'beside'])
})
