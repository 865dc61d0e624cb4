import { commonPasswords } from './common-passwords.ts'
import { emailKeyOf } from './email-address.ts'

export const shortestPassword = 10
export const longestPassword = 200

/** What is known of the person who chooses a password. */
type About = { email: string; name: string }

/**
 * Why this cannot be somebody's password, as the key of a sentence, or undefined where it can. Length counts and what is
 * guessed first is refused; which kinds of signs are in it does not matter (NIST SP 800-63B 5.1.1.2).
 */
export function problemWithPassword(password: string, about: About): string | undefined {
  const plain = password.normalize('NFKC')
  const characters = [...plain]
  if (characters.length < shortestPassword) return 'passwordShort'
  if (characters.length > longestPassword) return 'passwordLong'
  const lower = plain.toLowerCase().trim()
  if (commonPasswords.has(lower) || isSimple([...lower])) return 'passwordCommon'
  if (isAbout(lower, about)) return 'passwordAbout'
  return undefined
}

/** Few signs over and over, or signs that follow one another: aaaaaaaaaa, 1212121212, abcdefghijk. */
function isSimple(characters: readonly string[]): boolean {
  if (new Set(characters).size <= 3) return true
  const steps = characters.slice(1).map((each, index) => code(each) - code(characters[index] ?? ''))
  return steps.every((step) => step === steps[0])
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0
}

/** The own address or name, alone, twice, or with some figures behind or before it. */
function isAbout(lower: string, { email, name }: About): boolean {
  const key = emailKeyOf(email)
  const words = [key, key.slice(0, key.indexOf('@')), name.normalize('NFKC').toLowerCase().trim()]
  const bare = (text: string) => text.replace(/[\s._-]/g, '')
  const typed = bare(lower)
  return words.some((word) => {
    const known = bare(word)
    if (known.length < 3) return false
    return [known, known + known].some((each) =>
      typed.startsWith(each)
        ? /^[\d!@#$%^&*]*$/.test(typed.slice(each.length))
        : typed.endsWith(each) && /^[\d!@#$%^&*]*$/.test(typed.slice(0, -each.length)),
    )
  })
}
