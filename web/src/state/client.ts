import { DdpClient } from '../lib/ddp.ts';
import { NetworkError } from '../lib/errors.ts';
import { RestClient } from '../lib/rest.ts';
import { get } from './store.ts';

/** The two connections of this page, and the choice between them. */

const scheme = location.protocol === 'https:' ? 'wss' : 'ws';

export const ddp = new DdpClient(`${scheme}://${location.host}/websocket`);
export const rest = new RestClient();

/** These always go by DDP: they concern the connection itself. */
const staysOnDdp = (method: string): boolean =>
  method === 'logout' || method === 'setUserStatus' ||
  method.startsWith('UserPresence:') || method.startsWith('stream-');

/**
 * Calls a method by the door that the workspace asks for (`API_Use_REST_For_DDP_Calls`, default on).
 * Without a session there is no DDP connection, and REST carries everything.
 */
export function call<T = unknown>(method: string, ...params: unknown[]): Promise<T> {
  const byRest = get().settings.API_Use_REST_For_DDP_Calls !== false;
  if (!rest.credentials || (byRest && !staysOnDdp(method))) return rest.method<T>(method, params);
  return ddp.call<T>(method, params);
}

/** Text for people; what the server says is meant for them, the id is the last resort. */
export function explain(error: unknown, offline: string): string {
  if (error instanceof NetworkError) return offline;
  if (error instanceof Error && error.message) return error.message;
  return String(error);
}
