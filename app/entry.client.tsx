import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { SpeechProvider } from './i18n/messages.tsx'
import { languageOfPath } from './links.ts'

async function hydrate() {
  const language = languageOfPath(window.location.pathname)
  // Only the words of the language that is read are loaded.
  const { messages } = language === 'zh' ? await import('./i18n/zh.ts') : await import('./i18n/en.ts')
  await decodeData()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SpeechProvider language={language} messages={messages}>
          <RemixBrowser />
        </SpeechProvider>
      </StrictMode>,
    )
  })
}

/**
 * Waits until the page's data are decoded. RemixBrowser begins that when it is first rendered, and throws the promise; a
 * key pressed while React waits for it at the root would end hydration with an error. It uses no hook before that point.
 */
async function decodeData() {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown
    await thrown
  }
}

void hydrate()
