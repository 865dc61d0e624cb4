import type { HarvestFormat, HarvestInput, HarvestReader } from '../harvest-record.ts'
import { awsRegistryReader } from './aws-registry.ts'
import { cnExchangeReader } from './cn-exchange.ts'
import { cnPortalReader } from './cn-portal.ts'
import { croissantReader } from './croissant.ts'
import { dcatApReader } from './dcat-ap.ts'
import { dcatUsReader } from './dcat-us.ts'
import { hfCardReader } from './hf-card.ts'
import { odcsReader } from './odcs.ts'
import { odpsReader } from './odps.ts'
import { templateReader } from './template.ts'

/** Every format that can be imported. The first reader that recognises a file reads it: the strictest stand first. */
export const allReaders: readonly HarvestReader[] = [
  cnPortalReader,
  cnExchangeReader,
  templateReader,
  odpsReader,
  odcsReader,
  croissantReader,
  awsRegistryReader,
  hfCardReader,
  dcatUsReader,
  dcatApReader,
]

/** The reader of a format by its name on the command line. */
export function readerOf(format: HarvestFormat): HarvestReader | undefined {
  return allReaders.find((reader) => reader.format === format)
}

/** The reader that recognises a file by its name and its first 64 KiB, or undefined. */
export function recognise(input: HarvestInput, head: string): HarvestReader | undefined {
  return allReaders.find((reader) => reader.recognises({ path: input.path, name: input.name, head }))
}
