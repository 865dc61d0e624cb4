import { catalogue } from './en/catalogue.ts'
import { compare } from './en/compare.ts'
import { home } from './en/home.ts'
import { listing } from './en/listing.ts'
import { organisation } from './en/organisation.ts'
import { shell } from './en/shell.ts'
import type { Messages } from './messages.tsx'

export const messages: Messages = { shell, catalogue, compare, home, listing, organisation }
