import type { Room, RoomType, Subscription } from '../lib/types.ts';
import { call, ddp, rest } from './client.ts';
import { watchPresence } from './presence.ts';
import { get, set, without } from './store.ts';

/** The user's rooms: loaded whole at each (re)connect, then kept by the two streams. */

type Change<T> = ['inserted' | 'updated' | 'changed' | 'removed', T];

function putRoom(room: Room): void {
  set(({ rooms }) => ({ rooms: { ...rooms, [room._id]: { ...rooms[room._id], ...room } } }));
}

function watchPartners(): void {
  const me = get().me?._id;
  const partners = Object.values(get().rooms)
    .filter((room) => room.t === 'd')
    .flatMap((room) => room.uids ?? [])
    .filter((uid) => uid !== me);
  watchPresence(me ? [me, ...partners] : partners);
}

export async function loadRooms(): Promise<void> {
  const [rooms, subscriptions] = await Promise.all([
    call<Room[]>('rooms/get'),
    call<Subscription[]>('subscriptions/get'),
  ]);
  set({
    rooms: Object.fromEntries(rooms.map((room) => [room._id, room])),
    subscriptions: Object.fromEntries(subscriptions.map((sub) => [sub.rid, sub])),
    rooms_loaded: true,
  });
  watchPartners();
}

export function listenToRooms(uid: string): void {
  ddp.stream('notify-user', `${uid}/subscriptions-changed`, (args) => {
    const [action, sub] = args as Change<Subscription>;
    if (action !== 'removed') {
      set(({ subscriptions }) => ({
        subscriptions: { ...subscriptions, [sub.rid]: { ...subscriptions[sub.rid], ...sub } },
      }));
      return;
    }
    const gone = Object.values(get().subscriptions).find((item) => item._id === sub._id || item.rid === sub.rid);
    if (gone) set(({ subscriptions }) => ({ subscriptions: without(subscriptions, gone.rid) }));
  });
  ddp.stream('notify-user', `${uid}/rooms-changed`, (args) => {
    const [action, room] = args as Change<Room>;
    if (action === 'removed') set(({ rooms }) => ({ rooms: without(rooms, room._id) }));
    else putRoom(room);
    if (room.t === 'd') watchPartners();
  });
}

/** A name in the address bar that is not in the list yet: a public channel, looked at before joining. */
export async function findRoom(t: RoomType, name: string): Promise<string | undefined> {
  const known = Object.values(get().subscriptions).find(
    (sub) => sub.t === t && (sub.rid === name || (t !== 'd' && sub.name === name)),
  );
  if (known) return known.rid;
  if (t !== 'c') return undefined;
  const { channel } = await rest.get<{ channel: Room }>('channels.info', { roomName: name });
  putRoom(channel);
  return channel._id;
}

export function roomPath(room: { t: RoomType; _id?: string; rid?: string; name?: string }): string {
  const rid = room.rid ?? room._id ?? '';
  if (room.t === 'd') return `/direct/${rid}`;
  return `/${room.t === 'p' ? 'group' : 'channel'}/${encodeURIComponent(room.name ?? rid)}`;
}

export async function createRoom(form: {
  name: string; topic: string; private: boolean; read_only: boolean; members: string[];
}): Promise<string> {
  const extra = form.topic ? { topic: form.topic } : {};
  if (form.private) {
    const { group } = await rest.post<{ group: Room }>('groups.create', {
      name: form.name, members: form.members, readOnly: form.read_only, extraData: extra,
    });
    putRoom(group);
    return roomPath(group);
  }
  const room = await call<{ rid: string; name?: string }>(
    'createChannel', form.name, form.members, form.read_only, {}, extra,
  );
  return roomPath({ t: 'c', rid: room.rid, name: room.name ?? form.name });
}

export async function createDirect(usernames: string[]): Promise<string> {
  const { rid } = await call<{ rid: string }>('createDirectMessage', ...usernames);
  if (!get().subscriptions[rid]) await loadRooms();
  return `/direct/${rid}`;
}

export async function joinRoom(rid: string): Promise<void> {
  await call('joinRoom', rid);
}

export async function leaveRoom(rid: string): Promise<void> {
  await call('leaveRoom', rid);
}

export async function toggleFavorite(rid: string, favorite: boolean): Promise<void> {
  await call('toggleFavorite', rid, favorite);
}

/** Whether the user holds `permission`, globally or through a role in the room. */
export function may(permission: string, rid: string): boolean {
  const { me, permissions, subscriptions } = get();
  const roles = [...(me?.roles ?? []), ...(subscriptions[rid]?.roles ?? [])];
  return (permissions[permission] ?? []).some((role) => roles.includes(role));
}
