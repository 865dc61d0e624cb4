/** What a form sent: each name with its value, or with its values where the name ends in []. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** The one value of a name; undefined where the form did not have it. */
export function oneOf(form: FormValues, name: string): string | undefined {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'string' ? value : value?.[0]
}

/** All values of a name. */
export function allOf(form: FormValues, name: string): readonly string[] {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
