import { ddp, rest } from './client.ts';
import { get, set } from './store.ts';

/** Who is there: the users this page shows are watched, own idleness is told to the server. */

const kStatuses = ['offline', 'online', 'away', 'busy', 'disabled'];
const kIdleMs = 300_000;
const kActivityCheckMs = 1_000;

const watched = new Set<string>();
let idle = false;
let idleTimer: ReturnType<typeof setTimeout> | undefined;
let lastActivity = 0;

interface PresenceList {
  users: { _id: string; status?: string }[];
}

function put(uid: string, status: string | undefined): void {
  set(({ presence }) => ({ presence: { ...presence, [uid]: status ?? 'offline' } }));
}

async function ask(uids: string[]): Promise<void> {
  if (uids.length === 0) return;
  ddp.sendRawSubscription('stream-user-presence', ['', { added: uids }]);
  try {
    const { users } = await rest.get<PresenceList>('users.presence', { ids: uids.join(',') });
    const found = Object.fromEntries(users.map((user) => [user._id, user.status ?? 'offline']));
    set(({ presence }) => ({ presence: { ...presence, ...found } }));
  } catch {
    // The next change of each arrives by the stream; until then they show as offline.
  }
}

export function watchPresence(uids: string[]): void {
  const added = uids.filter((uid) => !watched.has(uid));
  for (const uid of added) watched.add(uid);
  if (ddp.status === 'live') void ask(added);
}

function becomeActive(): void {
  const now = Date.now();
  if (now - lastActivity < kActivityCheckMs) return;
  lastActivity = now;
  clearTimeout(idleTimer);
  if (idle && ddp.status === 'live') {
    idle = false;
    ddp.call('UserPresence:online', []).catch(() => undefined);
  }
  idleTimer = setTimeout(() => {
    if (get().me?.settings?.preferences?.enableAutoAway === false || ddp.status !== 'live') return;
    idle = true;
    ddp.call('UserPresence:away', []).catch(() => undefined);
  }, kIdleMs);
}

export function forgetPresence(): void {
  watched.clear();
  clearTimeout(idleTimer);
  set({ presence: {} });
}

ddp.presence.on('changed', ({ uid, args }) => {
  const [change] = args as [[string, number | undefined]];
  put(uid, kStatuses[change?.[1] ?? 0]);
});
ddp.on('live', () => {
  idle = false;
  void ask([...watched]);
  becomeActive();
});
for (const event of ['pointermove', 'keydown', 'focus'] as const) {
  window.addEventListener(event, becomeActive, { passive: true });
}
