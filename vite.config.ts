import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    tsconfigPaths(),
    packFiles(),
  ],
  build: { target: 'es2022' },
})

/** Leaves scripts and styles beside themselves as `.br` and `.gz`, as tight as can be: they are sent as they lie. */
function packFiles(): Plugin {
  let folder: string | undefined
  return {
    name: 'pack-files',
    apply: 'build',
    configResolved({ root, build }) {
      // The server is built last: only then does the list of the site's parts lie among them.
      folder = build.ssr ? resolve(root, build.outDir, '../client', build.assetsDir) : undefined
    },
    closeBundle() {
      if (!folder) return
      for (const name of readdirSync(folder).filter((each) => /\.(?:js|css|svg)$/.test(each))) {
        const bytes = readFileSync(join(folder, name))
        if (bytes.length < 1_000) continue
        const params = {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        }
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
