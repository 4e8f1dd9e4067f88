import { Hash, Lock, type LucideIcon, MessagesSquare } from 'lucide-react';

import type { Room, Subscription, UserRef } from '../lib/types.ts';
import { useStore } from '../state/store.ts';

/** What rooms and people are called on the screen. */

export const roomName = (room: Pick<Subscription | Room, 'name' | 'fname'> | undefined): string =>
  room?.fname || room?.name || '';

export function useRealNames(): boolean {
  return useStore((state) => state.settings.UI_Use_Real_Name === true);
}

export const userName = (user: UserRef, realNames: boolean): string =>
  (realNames ? user.name : undefined) || user.username || user.name || user._id;

/** The other person of a direct room of two. */
export function usePartner(rid: string): string | undefined {
  return useStore((state) => {
    const room = state.rooms[rid];
    if (room?.t !== 'd' || !room.uids || room.uids.length > 2) return undefined;
    return room.uids.find((uid) => uid !== state.me?._id) ?? state.me?._id;
  });
}

export function roomIcon(t: string): LucideIcon {
  if (t === 'c') return Hash;
  return t === 'p' ? Lock : MessagesSquare;
}
