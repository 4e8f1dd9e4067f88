import { randomId } from '../lib/random.ts';
import { merge, reconcile } from '../lib/timeline.ts';
import type { Message } from '../lib/types.ts';
import { call, ddp } from './client.ts';
import { forgetTyping, receiveActivity, stopTyping } from './typing.ts';
import { get, set, without, type RoomMessages } from './store.ts';

/**
 * Messages of the rooms that were opened last. Each of them listens to its streams, so that going
 * back costs nothing; after a reconnect the gap of each is filled before anything else.
 */

export const kPageSize = 50;
const kCachedRooms = 8;
/** Pages asked for to close a gap; a longer one starts the room afresh from the newest page. */
const kGapPages = 6;
const kReadDelayMs = 300;

interface History {
  messages: Message[];
}

interface DeletedBulk {
  ids?: string[];
  excludePinned?: boolean;
  users?: string[];
  ts?: { $gt?: Date; $gte?: Date; $lt?: Date; $lte?: Date };
}

/** Rooms in use, oldest first, with the way to end their streams. */
const listening = new Map<string, (() => void)[]>();
const readTimers = new Map<string, ReturnType<typeof setTimeout>>();

const kEmpty: RoomMessages = {
  list: [], has_more: true, loaded: false, failed: false, loading_older: false, unread_since: undefined,
};

function patch(rid: string, change: Partial<RoomMessages>): void {
  set(({ messages }) => ({ messages: { ...messages, [rid]: { ...(messages[rid] ?? kEmpty), ...change } } }));
}

const listOf = (rid: string): Message[] => get().messages[rid]?.list ?? [];

function put(rid: string, incoming: Message[]): void {
  const list = merge(listOf(rid), incoming);
  if (list !== listOf(rid)) patch(rid, { list });
}

function remove(rid: string, gone: (message: Message) => boolean): void {
  patch(rid, { list: listOf(rid).filter((message) => !gone(message)) });
}

function removeBulk(rid: string, { ids, excludePinned, users, ts }: DeletedBulk): void {
  remove(rid, (message) => {
    if (ids) return ids.includes(message._id);
    const at = message.ts.getTime();
    if (excludePinned && message.pinned) return false;
    if (users?.length && !users.includes(message.u.username ?? '')) return false;
    const after = ts?.$gt ? at > ts.$gt.getTime() : ts?.$gte ? at >= ts.$gte.getTime() : true;
    const before = ts?.$lt ? at < ts.$lt.getTime() : ts?.$lte ? at <= ts.$lte.getTime() : true;
    return after && before;
  });
}

function listen(rid: string): void {
  const streams = [
    ddp.stream('room-messages', rid, (args) => put(rid, [args[0] as Message])),
    ddp.stream('notify-room', `${rid}/deleteMessage`, (args) => {
      const { _id } = args[0] as { _id: string };
      remove(rid, (message) => message._id === _id);
    }),
    ddp.stream('notify-room', `${rid}/deleteMessageBulk`, (args) => removeBulk(rid, args[0] as DeletedBulk)),
    ddp.stream('notify-room', `${rid}/user-activity`, (args) => receiveActivity(rid, args)),
  ];
  listening.set(rid, streams.map((stream) => stream.stop));
}

const history = (rid: string, end?: Date): Promise<History | false> =>
  call<History | false>('loadHistory', rid, end ?? null, kPageSize, undefined, true);

/** The newest message that the server has placed. */
function newest(rid: string): Message | undefined {
  return listOf(rid).findLast((message) => message.sendState === undefined && !message.private);
}

async function loadNewest(rid: string): Promise<void> {
  try {
    const page = await history(rid);
    if (!page) throw new Error('no access');
    const pending = listOf(rid).filter((message) => message.sendState);
    const since = listOf(rid).filter((message) => !message.sendState);
    patch(rid, {
      list: merge(merge(pending, page.messages), since),
      has_more: page.messages.length >= kPageSize,
      loaded: true,
      failed: false,
    });
  } catch {
    patch(rid, { failed: !get().messages[rid]?.loaded });
  }
}

/** Starts listening to a room and loads its newest page; a room in the cache is there at once. */
export async function openRoom(rid: string): Promise<void> {
  const sub = get().subscriptions[rid];
  const unread_since = sub?.alert || sub?.unread ? (sub.ls ?? sub.ts) : undefined;
  patch(rid, { unread_since });
  if (listening.has(rid)) {
    const stops = listening.get(rid)!;
    listening.delete(rid);
    listening.set(rid, stops);
    if (get().messages[rid]?.failed) await loadNewest(rid);
    return;
  }
  listen(rid);
  for (const old of [...listening.keys()].slice(0, -kCachedRooms)) closeRoom(old);
  await loadNewest(rid);
}

export function closeRoom(rid: string): void {
  for (const stop of listening.get(rid) ?? []) stop();
  listening.delete(rid);
  forgetTyping(rid);
  set(({ messages }) => ({ messages: without(messages, rid) }));
}

export function closeAllRooms(): void {
  for (const rid of [...listening.keys()]) closeRoom(rid);
}

export async function loadOlder(rid: string): Promise<void> {
  const room = get().messages[rid];
  if (!room?.loaded || !room.has_more || room.loading_older) return;
  const oldest = room.list.find((message) => !message.sendState);
  if (!oldest) return;
  patch(rid, { loading_older: true });
  try {
    const page = await history(rid, oldest.ts);
    const messages = page ? page.messages : [];
    patch(rid, {
      list: merge(listOf(rid), messages),
      has_more: messages.length >= kPageSize,
      loading_older: false,
    });
  } catch {
    patch(rid, { loading_older: false });
  }
}

/**
 * Fills what was missed while the socket was away: everything newer than the newest known message,
 * then the newest page for edits and deletions. When the server gives less than the whole gap,
 * pages are asked for backwards until they meet what is known.
 */
async function fillGap(rid: string): Promise<void> {
  const known = newest(rid);
  if (!known) return loadNewest(rid);
  const before = new Set(listOf(rid).map((message) => message._id));
  const missed = (await call<Message[] | false>('loadMissedMessages', rid, known.ts)) || [];
  put(rid, missed);
  const page = await history(rid);
  if (!page) return closeRoom(rid);
  const collected = [...page.messages];
  // More than a page was missed and given: that is the whole gap. Otherwise pages must meet.
  let whole = collected.length < kPageSize || missed.length > collected.length;
  for (let pages = 1; ; ++pages) {
    whole ||= collected.at(-1)!.ts.getTime() <= known.ts.getTime();
    if (whole || pages >= kGapPages) break;
    const older = await history(rid, collected.at(-1)!.ts);
    if (!older || older.messages.length === 0) break;
    collected.push(...older.messages);
  }
  if (whole) return patch(rid, { list: reconcile(listOf(rid), collected, before) });
  patch(rid, { list: merge(listOf(rid).filter((m) => m.sendState), collected), has_more: true });
}

export async function fillGaps(): Promise<void> {
  // The room on the screen was used last and comes first.
  for (const rid of [...listening.keys()].reverse()) {
    try {
      await fillGap(rid);
    } catch {
      // Gone again, or refused: the next reconnect, or opening the room, tries anew.
    }
  }
}

/** Shows the message at once and sends it; what fails stays with its state, and can be sent again. */
export async function sendMessage(rid: string, msg: string): Promise<void> {
  const me = get().me;
  if (!me) return;
  stopTyping(rid);
  const message: Message = {
    _id: randomId(), rid, msg, ts: new Date(), sendState: 'sending',
    u: { _id: me._id, username: me.username, name: me.name },
  };
  put(rid, [message]);
  await transmit(message);
}

async function transmit({ _id, rid, msg }: Message): Promise<void> {
  const isPending = (): boolean => listOf(rid).some((m) => m._id === _id && m.sendState !== undefined);
  try {
    const stored = await call<Message | undefined>('sendMessage', { _id, rid, msg });
    if (stored) put(rid, [stored]);
    else if (isPending()) markFailed(rid, _id);
  } catch {
    if (isPending()) markFailed(rid, _id);
  }
}

function mark(rid: string, id: string, sendState: Message['sendState']): void {
  patch(rid, { list: listOf(rid).map((m) => (m._id === id && m.sendState ? { ...m, sendState } : m)) });
}

const markFailed = (rid: string, id: string): void => mark(rid, id, 'failed');

/** The id stays, so a message that did arrive the first time is not stored twice. */
export async function retryMessage(message: Message): Promise<void> {
  mark(message.rid, message._id, 'sending');
  await transmit(message);
  // Stored by the first attempt, whose answer was lost: the server then answers nothing.
  if (listOf(message.rid).some((m) => m._id === message._id && m.sendState)) await fillGaps();
}

export function discardMessage(message: Message): void {
  remove(message.rid, (item) => item._id === message._id && item.sendState !== undefined);
}

export async function editMessage({ _id, rid }: Message, msg: string): Promise<void> {
  await call('updateMessage', { _id, rid, msg });
}

export async function deleteMessage({ _id }: Message): Promise<void> {
  await call('deleteMessage', { _id });
}

/** `emoji` with or without its colons. */
export async function react(message: Message, emoji: string): Promise<void> {
  const me = get().me?.username ?? '';
  const code = `:${emoji.replaceAll(':', '')}:`;
  const has = message.reactions?.[code]?.usernames.includes(me) ?? false;
  await call('setReaction', code, message._id, !has);
}

/** Tells the server that the room has been seen up to now; calls in a row are one. */
export function markRead(rid: string): void {
  const sub = get().subscriptions[rid];
  if (!sub || !(sub.alert || sub.unread > 0 || (sub.userMentions ?? 0) > 0)) return;
  if (readTimers.has(rid)) return;
  readTimers.set(rid, setTimeout(() => {
    readTimers.delete(rid);
    call('readMessages', rid).catch(() => undefined);
  }, kReadDelayMs));
}

/** One's own notes from the server (`notify-user …/message`), shown in the room, never stored. */
export function receiveNote(message: Message): void {
  if (listening.has(message.rid)) put(message.rid, [{ ...message, private: true }]);
}
