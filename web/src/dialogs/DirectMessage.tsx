import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { explain } from '../state/client.ts';
import { createDirect } from '../state/rooms.ts';
import { toast, useStore } from '../state/store.ts';
import { closeDialog } from '../state/ui.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button, kInput } from '../ui/basics.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useFound } from './find.ts';

export default function DirectMessage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const me = useStore((state) => state.me?.username);
  const { found, asked } = useFound(text, { users: true, rooms: false });
  const users = found.users.filter((user) => user.username !== me && !chosen.includes(user.username));

  const start = async () => {
    setBusy(true);
    try {
      const path = await createDirect(chosen);
      closeDialog();
      navigate(path);
    } catch (error) {
      setBusy(false);
      toast('error', explain(error, t('app.offline')));
    }
  };
  const choose = (username: string) => {
    setChosen([...chosen, username]);
    setText('');
  };

  return (
    <Modal title={t('direct.title')} lead={t('direct.lead')} onClose={closeDialog}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const first = users[0];
          if (text && first) choose(first.username);
          else if (chosen.length > 0) void start();
        }}
      >
        {chosen.length > 0 && (
          <ul aria-label={t('direct.selected')} className="flex flex-wrap gap-1.5">
            {chosen.map((username) => (
              <li key={username} className="flex items-center gap-1 rounded-full bg-accent-soft ps-3 text-sm">
                {username}
                <button type="button" aria-label={t('direct.remove', { name: username })} onClick={() => setChosen(chosen.filter((name) => name !== username))} className="flex size-7 items-center justify-center rounded-full hover:bg-hover">
                  <X aria-hidden className="size-3.5" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input autoFocus type="search" value={text} onChange={(event) => setText(event.target.value)} aria-label={t('direct.search')} placeholder={t('direct.search')} className={kInput} />
        <ul className="max-h-64 min-h-24 overflow-y-auto" aria-busy={!asked}>
          {users.map((user) => (
            <li key={user._id}>
              <button type="button" onClick={() => choose(user.username)} className="flex w-full items-center gap-3 rounded-lg px-2 py-1.5 text-start hover:bg-hover">
                <Avatar username={user.username} etag={user.avatarETag} />
                <span className="min-w-0">
                  <span className="block truncate text-sm font-medium" dir="auto">{user.name || user.username}</span>
                  <span className="block truncate text-xs text-muted">@{user.username}</span>
                </span>
              </button>
            </li>
          ))}
          {asked && users.length === 0 && <li className="p-2 text-sm text-muted">{t('direct.none')}</li>}
        </ul>
        <div className="flex justify-end gap-2">
          <Button variant="plain" onClick={closeDialog}>{t('app.cancel')}</Button>
          <Button type="submit" busy={busy} disabled={chosen.length === 0}>{t('direct.submit')}</Button>
        </div>
      </form>
    </Modal>
  );
}
