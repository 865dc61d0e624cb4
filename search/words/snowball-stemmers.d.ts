declare module 'snowball-stemmers' {
  export type Algorithm =
    | 'english'
    | 'german'
    | 'french'
    | 'spanish'
    | 'italian'
    | 'portuguese'
    | 'dutch'
    | 'swedish'
    | 'danish'
    | 'norwegian'
    | 'finnish'
    | 'russian'
    | 'hungarian'
    | 'romanian'
    | 'czech'
    | 'slovene'
    | 'catalan'
    | 'turkish'
  const snowball: { newStemmer: (algorithm: Algorithm) => { stem: (word: string) => string } }
  export default snowball
}
