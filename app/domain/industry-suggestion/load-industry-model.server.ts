import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type IndustryModel, readModel } from './industry-model.ts'

const fileName = 'industry-model.bin'
let model: IndustryModel | undefined

/** The model that comes with the program, read when it is first asked for. */
export function loadIndustryModel(): IndustryModel {
  if (!model) {
    // Beside this file; in a built site, where this file is part of another, in the project's folder.
    const beside = fileURLToPath(new URL(`./${fileName}`, import.meta.url))
    const path = existsSync(beside) ? beside : join(process.cwd(), 'app/domain/industry-suggestion', fileName)
    model = readModel(readFileSync(path))
  }
  return model
}
