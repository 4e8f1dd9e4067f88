import { type LucideIcon, User } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { explain } from '../state/client.ts';
import { createDirect, roomPath } from '../state/rooms.ts';
import { toast, useStore } from '../state/store.ts';
import { closeDialog } from '../state/ui.ts';
import { roomIcon, roomName } from '../chat/names.tsx';
import { kInput } from '../ui/basics.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useFound } from './find.ts';

const kOwnRooms = 8;

interface Choice {
  key: string;
  section: 'mine' | 'channels' | 'people';
  label: string;
  hint: string;
  icon: LucideIcon;
  go: () => void | Promise<void>;
}

/** Ctrl+K: one field for the user's rooms, channels to join and people. */
export default function QuickSearch() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const subscriptions = useStore((state) => state.subscriptions);
  const me = useStore((state) => state.me?.username);
  const { found, asked } = useFound(text, { users: true, rooms: true });

  const choices = useMemo<Choice[]>(() => {
    const word = text.trim().replace(/^[#@]/, '').toLowerCase();
    const own = Object.values(subscriptions)
      .filter((sub) => `${roomName(sub)} ${sub.name}`.toLowerCase().includes(word))
      .sort((a, b) => Number(b.alert) - Number(a.alert) || roomName(a).localeCompare(roomName(b)))
      .slice(0, kOwnRooms);
    const channels = found.rooms.filter((room) => !(room._id in subscriptions));
    const people = found.users.filter((user) => user.username !== me);
    return [
      ...own.map((sub): Choice => ({
        key: sub.rid, section: 'mine', label: roomName(sub), hint: '', icon: roomIcon(sub.t), go: () => navigate(roomPath(sub)),
      })),
      ...channels.map((room): Choice => ({
        key: room._id, section: 'channels', label: roomName(room), hint: room.topic ?? '', icon: roomIcon(room.t), go: () => navigate(roomPath(room)),
      })),
      ...people.map((user): Choice => ({
        key: user._id, section: 'people', label: user.name || user.username, hint: `@${user.username}`, icon: User,
        go: async () => navigate(await createDirect([user.username])),
      })),
    ];
  }, [text, subscriptions, found, me, navigate]);

  const index = Math.min(at, Math.max(0, choices.length - 1));
  const pick = async (choice: Choice | undefined) => {
    if (!choice) return;
    closeDialog();
    try {
      await choice.go();
    } catch (error) {
      toast('error', explain(error, t('app.offline')));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt((index + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void pick(choices[index]);
    }
  };

  return (
    <Modal title={t('search.title')} onClose={closeDialog}>
      <input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices[index] ? `${id}-${index}` : undefined}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className={kInput}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className="mt-2 max-h-80 min-h-40 overflow-y-auto">
        {choices.map((choice, place) => (
          <div key={`${choice.section} ${choice.key}`} role="presentation">
            {choices[place - 1]?.section !== choice.section && (
              <p role="presentation" className="px-2 pt-3 pb-1 text-xs font-semibold text-muted">{t(`search.${choice.section}`)}</p>
            )}
            <div
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === index}
              onClick={() => void pick(choice)}
              onPointerMove={() => setAt(place)}
              className={`flex cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1.5 ${place === index ? 'bg-active' : ''}`}
            >
              <choice.icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="truncate font-medium" dir="auto">{choice.label}</span>
              <span className="truncate text-sm text-muted" dir="auto">{choice.hint}</span>
            </div>
          </div>
        ))}
      </div>
      {asked && choices.length === 0 && <p role="status" className="text-sm text-muted">{t('search.none')}</p>}
    </Modal>
  );
}
