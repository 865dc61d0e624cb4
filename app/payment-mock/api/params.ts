import { wrongCall } from '../failure.ts'
import type { Fields } from './form-body.ts'

/** Up to 50 keys of up to 40 characters, values up to 500. */
export type Metadata = Record<string, string>

/** Reads the parameters of a call one by one; at the end `done` refuses those that nobody asked for. */
export class Params {
  private readonly read = new Set<string>()

  constructor(
    private readonly fields: Fields,
    private readonly path = '',
  ) {}

  private named(name: string): string {
    return this.path === '' ? name : `${this.path}[${name}]`
  }

  private take(name: string): string | Fields | undefined {
    this.read.add(name)
    return this.fields.get(name)
  }

  has(name: string): boolean {
    return this.fields.has(name)
  }

  isGroup(name: string): boolean {
    return this.fields.get(name) instanceof Map
  }

  /** A text; empty means «take it away» where a thing is changed. */
  text(name: string, most = 5_000): string | undefined {
    const value = this.take(name)
    if (value === undefined) return undefined
    const param = this.named(name)
    if (typeof value !== 'string') throw wrongCall('Invalid string: it must be a single value', { param })
    if (value.length > most) throw wrongCall(`Invalid string: must be at most ${most} characters`, { param })
    return value
  }

  /** A text that must be there. */
  needed(name: string): string {
    const value = this.text(name)
    if (value === undefined || value === '') throw this.lacking(name)
    return value
  }

  lacking(name: string) {
    const param = this.named(name)
    return wrongCall(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  }

  integer(name: string, least: number, most: number): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const param = this.named(name)
    if (!/^-?\d{1,15}$/.test(value))
      throw wrongCall(`Invalid integer: ${value.slice(0, 40)}`, { code: 'parameter_invalid_integer', param })
    const number = Number(value)
    if (number < least)
      throw wrongCall(`This value must be greater than or equal to ${least}.`, {
        code: name === 'amount' ? 'amount_too_small' : 'parameter_invalid_integer',
        param,
      })
    if (number > most)
      throw wrongCall(`This value must be less than or equal to ${most}.`, {
        code: name === 'amount' ? 'amount_too_large' : 'parameter_invalid_integer',
        param,
      })
    return number
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (value !== 'true' && value !== 'false')
      throw wrongCall(`Invalid boolean: ${value.slice(0, 40)}`, { param: this.named(name) })
    return value === 'true'
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const chosen = choices.find((choice) => choice === value)
    if (chosen === undefined)
      throw wrongCall(`Invalid ${this.named(name)}: must be one of ${choices.join(', ')}`, { param: this.named(name) })
    return chosen
  }

  group(name: string): Params | undefined {
    const value = this.take(name)
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') throw wrongCall('Invalid object', { param: this.named(name) })
    return new Params(value, this.named(name))
  }

  groups(name: string): Params[] {
    const value = this.take(name)
    if (value === undefined || value === '') return []
    const param = this.named(name)
    if (typeof value === 'string') throw wrongCall('Invalid array', { param })
    return [...value].map(([key, item]) => {
      if (typeof item === 'string') throw wrongCall('Invalid object', { param: `${param}[${key}]` })
      return new Params(item, `${param}[${key}]`)
    })
  }

  texts(name: string): string[] | undefined {
    const value = this.take(name)
    if (value === undefined) return undefined
    if (value === '') return []
    const param = this.named(name)
    if (typeof value === 'string') throw wrongCall('Invalid array', { param })
    return [...value.values()].map((item) => {
      if (typeof item !== 'string') throw wrongCall('Invalid array: it must hold texts', { param })
      return item
    })
  }

  /** What was there with what was given: an empty value takes its key away, an empty whole takes all. */
  metadata(before: Metadata = {}): Metadata {
    const value = this.take('metadata')
    if (value === undefined) return before
    if (value === '') return {}
    const param = this.named('metadata')
    if (typeof value === 'string') throw wrongCall('Invalid object', { param })
    const after = new Map(Object.entries(before))
    for (const [key, item] of value) {
      if (typeof item !== 'string') throw wrongCall('Metadata values must be texts', { param: `${param}[${key}]` })
      if (key.length > 40 || item.length > 500)
        throw wrongCall('Metadata keys have up to 40 characters, values up to 500', { param: `${param}[${key}]` })
      if (item === '') after.delete(key)
      else after.set(key, item)
    }
    if (after.size > 50) throw wrongCall('Metadata can have up to 50 keys', { param })
    return Object.fromEntries(after)
  }

  /** Parameters that are known and change nothing here. */
  without(...names: string[]): this {
    for (const name of names) this.read.add(name)
    return this
  }

  /** Refuses what was given and not read. */
  done(): void {
    for (const name of this.fields.keys())
      if (!this.read.has(name)) {
        const param = this.named(name)
        throw wrongCall(`Received unknown parameter: ${param.slice(0, 80)}`, { code: 'parameter_unknown', param })
      }
  }
}
