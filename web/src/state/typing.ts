import { ddp } from './client.ts';
import { get, set } from './store.ts';

/** Signs of typing: renewed while keys are pressed, shown until they run out. */

const kRenewMs = 5_000;
const kShownMs = 15_000;
const kActivity = 'user-typing';

const sentAt = new Map<string, number>();

function ownName(): string {
  const { me, settings } = get();
  return (settings.UI_Use_Real_Name === true ? me?.name : undefined) ?? me?.username ?? '';
}

function put(rid: string, name: string, until: number | undefined): void {
  set(({ typing }) => {
    const { [name]: _, ...others } = typing[rid] ?? {};
    return { typing: { ...typing, [rid]: until === undefined ? others : { ...others, [name]: until } } };
  });
}

export function receiveActivity(rid: string, args: unknown[]): void {
  const [name, activities] = args as [string, string[]?];
  if (name === ownName()) return;
  if (!activities?.includes(kActivity)) return put(rid, name, undefined);
  const until = Date.now() + kShownMs;
  put(rid, name, until);
  setTimeout(() => {
    if (get().typing[rid]?.[name] === until) put(rid, name, undefined);
  }, kShownMs);
}

function publish(rid: string, activities: string[]): void {
  if (ddp.status !== 'live') return;
  ddp.call('stream-notify-room', [`${rid}/user-activity`, ownName(), activities, {}]).catch(() => undefined);
}

export function startTyping(rid: string): void {
  const now = Date.now();
  if (now - (sentAt.get(rid) ?? 0) < kRenewMs) return;
  sentAt.set(rid, now);
  publish(rid, [kActivity]);
}

export function stopTyping(rid: string): void {
  if (sentAt.delete(rid)) publish(rid, []);
}

export function forgetTyping(rid: string): void {
  sentAt.delete(rid);
  set(({ typing }) => ({ typing: { ...typing, [rid]: {} } }));
}
