import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

/** A database and a data folder with a signing key; `occasion` is what acts want to know. */
export async function makeIssuer(dataDir = temporaryFolder()) {
  const database = await openDatabase(':memory:')
  const signer = loadSigner(dataDir)
  const certifier = () => certifierOf({ database, config: { publicUrl: 'https://exchange.example' }, signer })
  const occasion = (now = Date.now()) => ({ certifier: certifier(), actor: 'system', now })
  return { dataDir, database, signer, certifier, occasion }
}
