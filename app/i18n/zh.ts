import { catalogue } from './zh/catalogue.ts'
import { compare } from './zh/compare.ts'
import { home } from './zh/home.ts'
import { listing } from './zh/listing.ts'
import { organisation } from './zh/organisation.ts'
import { shell } from './zh/shell.ts'

export const messages = { shell, catalogue, compare, home, listing, organisation }
