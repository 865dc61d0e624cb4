import snowball, { type Algorithm } from 'snowball-stemmers'

/** Languages whose words are reduced to stems, by ISO 639-1 code. */
const algorithms: Readonly<Record<string, Algorithm>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  nb: 'norwegian',
  fi: 'finnish',
  ru: 'russian',
  hu: 'hungarian',
  ro: 'romanian',
  cs: 'czech',
  sl: 'slovene',
  ca: 'catalan',
  tr: 'turkish',
}

/** Function words: they tell the language of a text, and say nothing about what it is about. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'a about all also am an and any are as at be been but by can could did do does for from get had has have he her his how i if in into is it its just like may me more my no not of on one only or other our out over please she should so some such than that the their them then there these they this those to up us was we were what when where which while who why will with would you your',
  ),
  de: setOf(
    'aber alle als am an auch auf aus bei bin bis da das dass dem den der des die dies diese doch du durch ein eine einem einen einer eines er es für gibt hat ich ihr im in ist ja kann man mein mich mir mit nach nicht noch nur ob oder sein sich sie sind so über um und uns unter vom von vor war was welche wenn werden wie wir wird wo zu zum zur zwischen',
  ),
  fr: setOf(
    'au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur lui ma mais me mes mon ne nos notre nous on ou où par pas pour qu que quel quelle qui sa se ses son sont sur ta te tes ton tu un une vos votre vous y à été être d l s c n j m',
  ),
  es: setOf(
    'al algo con como cuál de del donde el ella en entre es esta este esto fue ha hay la las le les lo los más me mi muy no nos o para pero por qué que quien se ser si sin sobre son su sus también te un una uno y ya yo',
  ),
  it: setOf(
    'ai al alla alle anche che chi ci come con cosa da dal dalla degli dei del della delle di dove e ed gli ha i il in io la le lo ma mi nel nella non o per più quale quali quanto se si sono su sul sulla tra un una uno è',
  ),
  pt: setOf(
    'a ao aos as com como da das de do dos e ela ele em entre essa esse esta este eu foi há isso mais mas me na nas no nos não o onde os ou para pela pelo por qual que quem se sem ser seu sua são também te um uma à é',
  ),
  nl: setOf(
    'aan als bij dan dat de deze die dit door een en er haar heb heeft het hij hoe hun ik in is je kan maar me met mijn naar niet nog of om onder ook op over te tot uit van voor waar was wat we wel werd wie worden zijn zo',
  ),
}

/** The languages each function word holds sentences of together. */
const languagesOf = new Map<string, string[]>()
for (const [language, set] of Object.entries(functionWords))
  for (const word of set) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

const stemmers = new Map<string, (word: string) => string>()
const known = new Map<string, Map<string, string>>()
const mostKnown = 50_000
/** What is longer is no word of a language: it stays as it is and is not kept. */
const longestWord = 40

/** A word without its endings and accents, by the rules of a language; unknown languages are read as English. */
export function stem(word: string, language: string): string {
  if (word.length < 3 || word.length > longestWord) return word
  const name = algorithms[language] ? language : 'en'
  let ofLanguage = known.get(name)
  if (!ofLanguage) {
    ofLanguage = new Map()
    known.set(name, ofLanguage)
  }
  const before = ofLanguage.get(word)
  if (before !== undefined) return before
  if (!/\p{L}/u.test(word)) return word
  let reduce = stemmers.get(name)
  if (!reduce) {
    const stemmer = snowball.newStemmer(algorithms[name] ?? 'english')
    reduce = (each) => stemmer.stem(each)
    stemmers.set(name, reduce)
  }
  const stemmed = withoutAccents(reduce(word)) || word
  if (ofLanguage.size >= mostKnown) ofLanguage.clear()
  ofLanguage.set(word, stemmed)
  return stemmed
}

/** Whether a word only holds a sentence together, in any of the languages known here. */
export function isFunctionWord(word: string, language: string): boolean {
  return (functionWords[language] ?? functionWords.en)?.has(word) ?? false
}

/** The language that words in Latin letters are most likely of: told by their function words; English when they say nothing. */
export function languageOfWords(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  let best = 'en'
  let most = counts.get('en') ?? 0
  for (const language of Object.keys(functionWords)) {
    const count = counts.get(language) ?? 0
    if (language !== 'en' && count >= 2 && count > most) {
      best = language
      most = count
    }
  }
  return best
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '')
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
