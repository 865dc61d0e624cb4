import type { OpenNames } from '#app/domain/catalogue/catalogue-view.ts'
import { type Language, say } from '#app/domain/text.ts'
import { wordsIn } from '#app/i18n/words.server.ts'
import type { Db } from '#db/client.server.ts'
import { listOrganisationNames, listSourceTitles } from '#db/queries/organisation-pages.server.ts'

/** Names of providers and, where they are wanted, of source catalogues, in the reader's language: two small queries. */
export async function openNames(
  db: Db,
  wanted: { provider: string[]; source: boolean },
  language: Language,
): Promise<OpenNames> {
  const [providers, sources] = await Promise.all([
    listOrganisationNames(db, wanted.provider),
    wanted.source ? listSourceTitles(db) : [],
  ])
  return {
    provider: Object.fromEntries(providers.map(({ slug, name }) => [slug, say(name, language)])),
    source: {
      own: wordsIn(language).catalogue.ownSource,
      ...Object.fromEntries(sources.map(({ name, title }) => [name, say(title, language)])),
    },
  }
}
