import { parse, stringify } from './ejson.ts';
import { NetworkError, ServerError } from './errors.ts';

/** The REST door (`/api/v1/…`), and DDP methods carried over it. */

export interface Credentials {
  userId: string;
  authToken: string;
}

interface Envelope {
  success?: boolean;
  status?: string;
  error?: string | number;
  errorType?: string;
  message?: string;
  details?: unknown;
}

const kWaitMs = 30_000;
/** `Some words [error-some-id]` is how the envelope names the id inside the text. */
const kIdInText = /\s*\[([\w-]+)\]$/;

function toError(status: number, body: Envelope): ServerError {
  const text = String(body.message && body.status === 'error' ? body.message : (body.error ?? body.message ?? status));
  const id = body.errorType ?? kIdInText.exec(text)?.[1] ?? String(body.error ?? status);
  return new ServerError(id, text.replace(kIdInText, ''), status, body.details);
}

export class RestClient {
  credentials: Credentials | undefined;
  private nextId = 1;

  async request<T>(verb: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (this.credentials) {
      headers['X-Auth-Token'] = this.credentials.authToken;
      headers['X-User-Id'] = this.credentials.userId;
    }
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let response: Response;
    let answer: Envelope;
    try {
      response = await fetch(`/api/v1/${path}`, {
        method: verb,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(kWaitMs),
      });
      answer = (await response.json()) as Envelope;
    } catch {
      throw new NetworkError();
    }
    if (response.status >= 500) throw new NetworkError(String(answer.error ?? response.status));
    if (!response.ok || answer.success === false || answer.status === 'error') {
      throw toError(response.status, answer);
    }
    return answer as T;
  }

  get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const search = new URLSearchParams(query).toString();
    return this.request<T>('GET', search ? `${path}?${search}` : path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.request<T>('POST', path, body);
  }

  /** `method.call`, or `method.callAnon` when nobody is logged in: EJSON inside a JSON string. */
  async method<T>(name: string, params: unknown[]): Promise<T> {
    const door = this.credentials ? 'method.call' : 'method.callAnon';
    const message = stringify({ msg: 'method', id: String(this.nextId++), method: name, params });
    const path = `${door}/${encodeURIComponent(name.replaceAll('/', ':'))}`;
    const answer = await this.post<{ message: string }>(path, { message });
    const result = parse(answer.message) as {
      result?: T;
      error?: { error?: string | number; reason?: string; message?: string; details?: unknown };
    };
    if (result.error) {
      const { error, reason, message: text, details } = result.error;
      throw new ServerError(String(error ?? 500), reason ?? text ?? '', 0, details);
    }
    return result.result as T;
  }
}
