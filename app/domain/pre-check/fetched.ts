import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** Why an address was not asked, or gave no answer. */
export const fetchRefusals = [
  { code: 'url', zh: '不是有效的网址', en: 'no address on the web' },
  { code: 'scheme', zh: '只支持 http 和 https', en: 'only http and https are asked' },
  { code: 'credentials', zh: '网址中带有账号密码', en: 'the address holds credentials' },
  { code: 'port', zh: '端口不在允许范围', en: 'the port is not allowed' },
  { code: 'address', zh: '指向内部或保留地址', en: 'it leads to an inner or reserved address' },
  { code: 'unresolved', zh: '域名无法解析', en: 'the name is not known' },
  { code: 'redirects', zh: '跳转次数过多', en: 'it redirects too often' },
  { code: 'timeout', zh: '超时', en: 'it took too long' },
  { code: 'certificate', zh: '证书无效', en: 'its certificate is not valid' },
  { code: 'connection', zh: '连接失败', en: 'the connection failed' },
] as const satisfies CodeList
export type FetchRefusal = CodeOf<typeof fetchRefusals>

/** What came of asking an address; `url` is the last one asked, after redirects. */
export type Fetched =
  | {
      isAnswered: true
      url: string
      status: number
      /** Content type as it was sent. */
      type: string
      /** At most 64 kB; `isCut` says that there was more. */
      body: string
      isCut: boolean
      milliseconds: number
      redirects: number
    }
  | { isAnswered: false; url: string; reason: FetchRefusal }

/** Asks an address safely (`fetchSafely`), or as a test does it. */
export type Ask = (url: string, options: { method: 'GET' | 'HEAD' }) => Promise<Fetched>
