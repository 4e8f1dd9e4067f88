import { Emitter } from './emitter.ts';
import { parse, stringify } from './ejson.ts';
import { NetworkError, ServerError } from './errors.ts';

/**
 * DDP version 1 over a raw WebSocket (`/websocket`): one EJSON message a text frame. The client
 * reconnects by itself with a growing, jittered delay, logs in again with the resume token and sends
 * every subscription anew; `live` is emitted when all that is done, and is where gaps are filled.
 */

export type ConnectionStatus = 'idle' | 'connecting' | 'waiting' | 'live';

export interface StreamEvent {
  collection: string;
  eventName: string;
  args: unknown[];
}

export interface LoginResult {
  id: string;
  token: string;
  tokenExpires?: Date;
}

interface Message {
  msg?: string;
  id?: string;
  [key: string]: unknown;
}

interface WireError {
  error?: string | number;
  reason?: string;
  message?: string;
  details?: unknown;
}

interface Call {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

interface Subscription {
  name: string;
  params: unknown[];
  ready: Promise<void>;
  settle: Call;
  handler: (args: unknown[]) => void;
}

/** The limits of the connection, in milliseconds. */
export const kLimits = {
  silence_before_ping_ms: 17_500,
  pong_wait_ms: 15_000,
  connect_wait_ms: 10_000,
  ready_wait_ms: 5_000,
  first_retry_ms: 500,
  retry_ms_max: 15_000,
};

type Events = {
  status: ConnectionStatus;
  live: { again: boolean };
  /** The server no longer takes the token: the session is over. */
  rejected: ServerError;
};

const nothing = () => undefined;

function toError(error: WireError): ServerError {
  return new ServerError(String(error.error ?? 500), error.reason ?? error.message ?? '', 0, error.details);
}

export class DdpClient extends Emitter<Events> {
  status: ConnectionStatus = 'idle';
  /** When the next attempt is made, in epoch milliseconds, while waiting. */
  retryAt = 0;

  private readonly url: string;
  private readonly makeSocket: (url: string) => WebSocket;
  private socket: WebSocket | undefined;
  private token: string | undefined;
  private nextId = 1;
  private attempts = 0;
  private wasLive = false;
  private readonly calls = new Map<string, Call>();
  private readonly subscriptions = new Map<string, Subscription>();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private aliveTimer: ReturnType<typeof setTimeout> | undefined;
  private announceTimer: ReturnType<typeof setTimeout> | undefined;
  private awaited = new Set<string>();
  private announce: () => void = nothing;

  constructor(url: string, makeSocket: (url: string) => WebSocket = (u) => new WebSocket(u)) {
    super();
    this.url = url;
    this.makeSocket = makeSocket;
  }

  /** Connects and stays connected until `close`; `token` is presented after each connect. */
  open(token: string): void {
    this.token = token;
    this.attempts = 0;
    this.wasLive = false;
    this.connect();
  }

  close(): void {
    this.token = undefined;
    clearTimeout(this.retryTimer);
    this.subscriptions.clear();
    this.drop();
    this.setStatus('idle');
  }

  /** Tries at once instead of waiting for the back-off (the network came back, the user asked). */
  retryNow(): void {
    if (this.status !== 'waiting' || !this.token) return;
    clearTimeout(this.retryTimer);
    this.connect();
  }

  call<T = unknown>(method: string, params: unknown[]): Promise<T> {
    if (this.status !== 'live') return Promise.reject(new NetworkError());
    return this.callNow<T>(method, params);
  }

  /** Subscribes to one key of a stream; stays subscribed over reconnects until `stop`. */
  stream(name: string, key: string, handler: (args: unknown[]) => void): { ready: Promise<void>; stop: () => void } {
    const id = `s${this.nextId++}`;
    const settle: Call = { resolve: nothing, reject: nothing };
    const ready = new Promise<void>((resolve, reject) => {
      settle.resolve = () => resolve();
      settle.reject = reject;
    });
    ready.catch(nothing);
    const subscription: Subscription = {
      name: `stream-${name}`, params: [key, { useCollection: false, args: [] }], ready, settle, handler,
    };
    this.subscriptions.set(id, subscription);
    if (this.status === 'live') this.sendSubscription(id, subscription);
    return {
      ready,
      stop: () => {
        if (this.subscriptions.delete(id) && this.status === 'live') this.send({ msg: 'unsub', id });
      },
    };
  }

  /** A subscription that the server ends itself or whose set the caller keeps (`user-presence`). */
  sendRawSubscription(name: string, params: unknown[]): void {
    if (this.status === 'live') this.send({ msg: 'sub', id: `r${this.nextId++}`, name, params });
  }

  readonly presence = new Emitter<{ changed: { uid: string; args: unknown[] } }>();

  private setStatus(status: ConnectionStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.emit('status', status);
  }

  private connect(): void {
    this.drop();
    this.setStatus('connecting');
    let socket: WebSocket;
    try {
      socket = this.makeSocket(this.url);
    } catch {
      this.retryLater();
      return;
    }
    this.socket = socket;
    const mine = (action: () => void) => () => { if (this.socket === socket) action(); };
    socket.onopen = mine(() => this.send({ msg: 'connect', version: '1', support: ['1'] }));
    socket.onclose = mine(() => this.retryLater());
    socket.onerror = mine(() => undefined);
    socket.onmessage = (event: MessageEvent) => {
      if (this.socket === socket) this.receive(String(event.data));
    };
    this.aliveTimer = setTimeout(mine(() => this.retryLater()), kLimits.connect_wait_ms);
  }

  /** Forgets the socket, and fails what waited for its answers. */
  private drop(): void {
    clearTimeout(this.aliveTimer);
    clearTimeout(this.announceTimer);
    this.announce = nothing;
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onopen = socket.onclose = socket.onmessage = socket.onerror = null;
      socket.close();
    }
    const waiting = [...this.calls.values()];
    this.calls.clear();
    for (const call of waiting) call.reject(new NetworkError());
  }

  private retryLater(): void {
    this.drop();
    if (!this.token) return this.setStatus('idle');
    const delay = Math.min(kLimits.retry_ms_max, kLimits.first_retry_ms * 2 ** this.attempts++);
    const jittered = delay * (0.5 + Math.random() / 2);
    this.retryAt = Date.now() + jittered;
    this.setStatus('waiting');
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.connect(), jittered);
  }

  private send(message: Message): void {
    if (this.socket?.readyState === 1) this.socket.send(stringify(message));
  }

  private sendSubscription(id: string, { name, params }: Subscription): void {
    this.send({ msg: 'sub', id, name, params });
  }

  private callNow<T>(method: string, params: unknown[]): Promise<T> {
    const id = `m${this.nextId++}`;
    return new Promise<T>((resolve, reject) => {
      this.calls.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.send({ msg: 'method', id, method, params });
    });
  }

  private async login(): Promise<void> {
    const socket = this.socket;
    try {
      await this.callNow<LoginResult>('login', [{ resume: this.token }]);
    } catch (error) {
      if (this.socket !== socket) return;
      if (error instanceof ServerError && error.id === '403') {
        this.emit('rejected', error);
      } else {
        this.retryLater();
      }
      return;
    }
    this.attempts = 0;
    const again = this.wasLive;
    this.wasLive = true;
    this.awaited = new Set(this.subscriptions.keys());
    this.announce = () => {
      this.announce = nothing;
      clearTimeout(this.announceTimer);
      this.emit('live', { again });
    };
    for (const [id, subscription] of this.subscriptions) this.sendSubscription(id, subscription);
    this.setStatus('live');
    // What is loaded after `live` may come by another door, so the streams must be running by then.
    this.announceTimer = setTimeout(() => this.announce(), kLimits.ready_wait_ms);
    if (this.awaited.size === 0) this.announce();
  }

  private answered(id: string): void {
    if (this.awaited.delete(id) && this.awaited.size === 0) this.announce();
  }

  /** Any message is a sign of life; after silence the server is asked for one. */
  private stayAlive(): void {
    clearTimeout(this.aliveTimer);
    this.aliveTimer = setTimeout(() => {
      this.send({ msg: 'ping' });
      this.aliveTimer = setTimeout(() => this.retryLater(), kLimits.pong_wait_ms);
    }, kLimits.silence_before_ping_ms);
  }

  private receive(text: string): void {
    let message: Message;
    try {
      message = parse(text) as Message;
    } catch {
      return;
    }
    this.stayAlive();
    switch (message.msg) {
      case 'connected': void this.login(); break;
      case 'failed': this.retryLater(); break;
      case 'ping': this.send(message.id === undefined ? { msg: 'pong' } : { msg: 'pong', id: message.id }); break;
      case 'result': this.receiveResult(message); break;
      case 'ready':
        for (const id of (message.subs as string[] | undefined) ?? []) {
          this.subscriptions.get(id)?.settle.resolve(undefined);
          this.answered(id);
        }
        break;
      case 'nosub': this.receiveNosub(message); break;
      case 'changed': this.receiveChange(message); break;
      default: break;
    }
  }

  private receiveResult(message: Message): void {
    const call = this.calls.get(message.id ?? '');
    if (!call) return;
    this.calls.delete(message.id ?? '');
    if (message.error) call.reject(toError(message.error as WireError));
    else call.resolve(message.result);
  }

  private receiveNosub(message: Message): void {
    const id = message.id ?? '';
    const subscription = this.subscriptions.get(id);
    if (!subscription) return;
    this.subscriptions.delete(id);
    subscription.settle.reject(toError((message.error as WireError | undefined) ?? {}));
    this.answered(id);
  }

  private receiveChange(message: Message): void {
    const fields = message.fields as { eventName?: string; uid?: string; args?: unknown[] } | undefined;
    const collection = String(message.collection ?? '');
    if (!fields?.args) return;
    if (collection === 'stream-user-presence') {
      this.presence.emit('changed', { uid: fields.uid ?? '', args: fields.args });
      return;
    }
    for (const subscription of this.subscriptions.values()) {
      if (subscription.name === collection && subscription.params[0] === fields.eventName) {
        subscription.handler(fields.args);
      }
    }
  }
}
