import { catalogue } from './zh/catalogue.ts'
import { listing } from './zh/listing.ts'
import { shell } from './zh/shell.ts'

export const messages = { shell, catalogue, listing }
