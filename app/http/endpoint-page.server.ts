import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { EndpointForm, EndpointStateForm } from '#app/domain/gateway/endpoint-form.ts'
import { checkBaseUrl, putEndpoint, setEndpointState } from '#app/domain/gateway/put-endpoint.server.ts'
import type { EndpointAct } from '#app/domain/gateway/served-listing.server.ts'
import { putTable, setTableState } from '#app/domain/query/put-table.server.ts'
import { TableForm, TableStateForm } from '#app/domain/query/table-form.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

const forms = z.discriminatedUnion('intent', [EndpointStateForm, TableStateForm, EndpointForm, TableForm], 'invalid')

/** Reads what a provider sent on the page of a listing's interface and table, and does it. */
export async function sendEndpoint(
  context: AppLoadContext,
  request: Request,
  act: EndpointAct,
): Promise<{ done: string } | { response: ReturnType<typeof refuseForm> }> {
  const { database, key, config } = context.exchange
  const form = await readForm(context, request, forms)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'endpoint': {
        // Before the transaction: the name is looked up.
        const baseUrl = await checkBaseUrl(data.baseUrl, { allowsLoopback: config.gatewayLoopback })
        await putEndpoint(database.write, { ...act, form: data, baseUrl, key })
        return { done: 'saved' }
      }
      case 'table':
        await putTable({ database, key, filesDir: config.filesDir }, { ...act, form: data })
        return { done: 'tableSaved' }
      case 'pause':
      case 'open':
        await setEndpointState(database.write, {
          ...act,
          state: data.intent === 'open' ? 'open' : 'paused',
          seen: data.seen,
        })
        return { done: data.intent }
      case 'pauseTable':
      case 'openTable':
        await setTableState(database.write, {
          ...act,
          state: data.intent === 'openTable' ? 'open' : 'paused',
          seen: data.seen,
        })
        return { done: data.intent }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
