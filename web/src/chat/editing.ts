import { create } from 'zustand';

import type { Message } from '../lib/types.ts';
import { may } from '../state/rooms.ts';
import { get } from '../state/store.ts';

/** Which message is being edited, and what the settings let this user do with one. */

const kMinuteMs = 60_000;

function inTime(message: Message, minutes: unknown): boolean {
  const limit = Number(minutes) || 0;
  return limit === 0 || Date.now() - message.ts.getTime() < limit * kMinuteMs;
}

const isPlain = (message: Message): boolean => !message.t && !message.sendState && !message.private;

export function canEdit(message: Message): boolean {
  const { settings, me } = get();
  if (!isPlain(message)) return false;
  if (may('edit-message', message.rid)) return true;
  return (
    message.u._id === me?._id && settings.Message_AllowEditing !== false &&
    inTime(message, settings.Message_AllowEditing_BlockEditInMinutes)
  );
}

export function canDelete(message: Message): boolean {
  const { settings, me } = get();
  if (message.t === 'rm' || message.sendState || message.private) return false;
  if (may('force-delete-message', message.rid)) return true;
  if (settings.Message_AllowDeleting === false) return false;
  if (!inTime(message, settings.Message_AllowDeleting_BlockDeleteInMinutes)) return false;
  return may('delete-message', message.rid) || (message.u._id === me?._id && may('delete-own-message', message.rid));
}

interface Editing {
  id: string | undefined;
  start: (id: string | undefined) => void;
  /** Starts with the last own message of the room that may be edited; false when there is none. */
  editLast: (rid: string) => boolean;
}

export const useEditing = create<Editing>((set) => ({
  id: undefined,
  start: (id) => set({ id }),
  editLast: (rid) => {
    const me = get().me?._id;
    const last = get().messages[rid]?.list.findLast((message) => message.u._id === me && canEdit(message));
    if (last) set({ id: last._id });
    return last !== undefined;
  },
}));
