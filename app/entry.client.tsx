import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { SpeechProvider } from './i18n/messages.tsx'
import { languageOfPath } from './links.ts'

async function hydrate() {
  const language = languageOfPath(window.location.pathname)
  // Only the words of the language that is read are loaded.
  const { messages } = language === 'zh' ? await import('./i18n/zh.ts') : await import('./i18n/en.ts')
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

void hydrate()
