import type { Migration } from 'kysely'
import type { DialectName } from '../dialect.ts'
import * as catalogue from './001-catalogue.ts'
import * as industrySuggestions from './002-industry-suggestions.ts'
import * as searchLog from './003-search-log.ts'
import * as operatorGlossary from './004-operator-glossary.ts'

/** Every migration in order. Up only: history is added to, never taken back. */
export function allMigrations(dialect: DialectName): Record<string, Migration> {
  return {
    '001-catalogue': { up: (db) => catalogue.up(db, dialect) },
    '002-industry-suggestions': { up: (db) => industrySuggestions.up(db, dialect) },
    '003-search-log': { up: (db) => searchLog.up(db, dialect) },
    '004-operator-glossary': { up: (db) => operatorGlossary.up(db, dialect) },
  }
}
