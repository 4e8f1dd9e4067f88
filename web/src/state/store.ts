import { create } from 'zustand';

import type { ConnectionStatus } from '../lib/ddp.ts';
import type { Me, Message, Room, Subscription } from '../lib/types.ts';

/** Everything that views draw. Written only by the modules beside this file. */

export type Phase =
  | 'starting' // public settings are on their way
  | 'unreachable' // the server did not answer yet
  | 'setup' // a fresh workspace: the wizard
  | 'anonymous' // log in or register
  | 'session'; // logged in

export interface RoomMessages {
  list: Message[];
  /** Older messages exist on the server. */
  has_more: boolean;
  loaded: boolean;
  failed: boolean;
  loading_older: boolean;
  /** Own last read time when the room was opened: where the new-messages line stands. */
  unread_since: Date | undefined;
}

export interface Toast {
  id: number;
  kind: 'error' | 'info';
  text: string;
}

export interface State {
  phase: Phase;
  settings: Record<string, unknown>;
  me: Me | undefined;
  connection: ConnectionStatus;
  rooms: Record<string, Room>;
  subscriptions: Record<string, Subscription>;
  /** The room list has been loaded at least once. */
  rooms_loaded: boolean;
  messages: Record<string, RoomMessages>;
  /** User id to status: `online`, `away`, `busy`; absent means offline. */
  presence: Record<string, string>;
  /** Room id to display name to the end of the sign of typing, in epoch milliseconds. */
  typing: Record<string, Record<string, number>>;
  permissions: Record<string, string[]>;
  toasts: Toast[];
}

export const initialState: State = {
  phase: 'starting',
  settings: {},
  me: undefined,
  connection: 'idle',
  rooms: {},
  subscriptions: {},
  rooms_loaded: false,
  messages: {},
  presence: {},
  typing: {},
  permissions: {},
  toasts: [],
};

export const useStore = create<State>(() => initialState);

export const get = useStore.getState;
export const set = useStore.setState;

export function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}

const kToastMs = 6_000;
let nextToast = 1;

export function toast(kind: Toast['kind'], text: string): void {
  const id = nextToast++;
  set(({ toasts }) => ({ toasts: [...toasts.slice(-3), { id, kind, text }] }));
  setTimeout(() => dismissToast(id), kToastMs);
}

export function dismissToast(id: number): void {
  set(({ toasts }) => ({ toasts: toasts.filter((item) => item.id !== id) }));
}
