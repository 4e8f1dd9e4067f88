import { create } from 'zustand';

/** What is open on this page. */
export const useUi = create<{
  dialog: 'channel' | 'direct' | 'search' | undefined;
  room_title: string;
}>(() => ({ dialog: undefined, room_title: '' }));

export const closeDialog = (): void => useUi.setState({ dialog: undefined });
