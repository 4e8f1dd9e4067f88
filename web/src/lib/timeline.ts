import type { Message } from './types.ts';

/** Pure rules of a room's list of messages: order, merging, and what is drawn with what. */

/** Messages of one author closer than this share one header (the server's default setting, 5 min). */
export const kGroupingSeconds = 300;

function byTime(a: Message, b: Message): number {
  // What is still on its way stays below everything the server has placed.
  const pending = Number(a.sendState !== undefined) - Number(b.sendState !== undefined);
  if (pending !== 0) return pending;
  const time = a.ts.getTime() - b.ts.getTime();
  if (time !== 0) return time;
  return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}

const isVisible = (message: Message): boolean => message._hidden !== true;

/** An event may overtake the page it belongs to: the younger `_updatedAt` wins. */
function newer(known: Message | undefined, message: Message): Message {
  if (!known || known.sendState) return message;
  if (message.sendState) return known;
  const before = known._updatedAt?.getTime() ?? 0;
  const after = message._updatedAt?.getTime() ?? Infinity;
  return after >= before ? message : known;
}

/** `list` with `incoming` put in by id; the same array when nothing changed. */
export function merge(list: readonly Message[], incoming: readonly Message[]): Message[] {
  if (incoming.length === 0) return list as Message[];
  const byId = new Map(list.map((message) => [message._id, message]));
  let changed = false;
  for (const message of incoming) {
    const known = byId.get(message._id);
    const next = newer(known, message);
    if (next === known) continue;
    changed = true;
    if (isVisible(next)) byId.set(next._id, next);
    else byId.delete(next._id);
  }
  return changed ? [...byId.values()].sort(byTime) : (list as Message[]);
}

/**
 * Puts the newest page in and takes out what lies within its span but is not in it: deleted while
 * this client did not listen. `before` holds the ids known when the page was asked for; what came
 * since by the stream is younger than the page.
 */
export function reconcile(list: readonly Message[], page: readonly Message[], before: ReadonlySet<string>): Message[] {
  const oldest = Math.min(...page.map((message) => message.ts.getTime()));
  const present = new Set(page.map((message) => message._id));
  const kept = list.filter(
    (message) =>
      message.sendState || message.private || message.ts.getTime() < oldest ||
      present.has(message._id) || !before.has(message._id),
  );
  return merge(kept, page);
}

export const isSystem = (message: Message): boolean =>
  message.t !== undefined && message.t !== 'e2e' && message.t !== 'rm';

export function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/** Whether `message` is drawn without a header of its own below `before`. */
export function isContinuation(before: Message | undefined, message: Message, seconds = kGroupingSeconds): boolean {
  return (
    before !== undefined &&
    !isSystem(before) && !isSystem(message) &&
    before.groupable !== false && message.groupable !== false &&
    before.u._id === message.u._id &&
    before.alias === message.alias &&
    before.tmid === message.tmid &&
    !before.private && !message.private &&
    message.ts.getTime() - before.ts.getTime() < seconds * 1000 &&
    sameDay(before.ts, message.ts)
  );
}
