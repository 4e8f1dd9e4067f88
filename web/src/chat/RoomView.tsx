import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { explain } from '../state/client.ts';
import { openRoom } from '../state/messages.ts';
import { joinRoom, may } from '../state/rooms.ts';
import { toast, useStore } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import { Button, Spinner } from '../ui/basics.tsx';
import { Composer } from './Composer.tsx';
import { MessageList } from './MessageList.tsx';
import { roomName } from './names.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import { TypingLine } from './TypingLine.tsx';

function Foot({ rid, name }: { rid: string; name: string }) {
  const { t } = useTranslation();
  const joined = useStore((state) => rid in state.subscriptions);
  const room = useStore((state) => state.rooms[rid]);
  const username = useStore((state) => state.me?.username ?? '');
  useStore((state) => state.permissions);

  if (!joined) {
    const join = () => joinRoom(rid).catch((error: unknown) => toast('error', explain(error, t('app.offline'))));
    return (
      <div className="m-4 flex flex-wrap items-center justify-center gap-3 rounded-xl bg-panel p-4">
        <p className="text-sm text-muted">{t('room.join_lead', { room: name })}</p>
        <Button onClick={join}>{t('room.join')}</Button>
      </div>
    );
  }
  const silent = room?.ro && !room.unmuted?.includes(username) && !may('post-readonly', rid);
  if (room?.archived || silent || room?.muted?.includes(username)) {
    return (
      <p className="m-4 rounded-xl bg-panel p-4 text-center text-sm text-muted">
        {t(room?.archived ? 'room.archived' : 'room.read_only')}
      </p>
    );
  }
  return <Composer key={rid} rid={rid} name={name} />;
}

export function RoomView({ rid }: { rid: string }) {
  const { t } = useTranslation();
  const name = useStore((state) => roomName(state.subscriptions[rid]) || roomName(state.rooms[rid]));
  const loaded = useStore((state) => state.messages[rid]?.loaded ?? false);
  const failed = useStore((state) => state.messages[rid]?.failed ?? false);
  const joined = useStore((state) => rid in state.subscriptions);

  useEffect(() => {
    void openRoom(rid);
  }, [rid, joined]);

  useEffect(() => {
    useUi.setState({ room_title: name });
    return () => useUi.setState({ room_title: '' });
  }, [name]);

  return (
    <main className="flex h-full min-h-0 flex-col">
      <RoomHeader rid={rid} name={name} />
      {loaded && <MessageList rid={rid} name={name} />}
      {!loaded && (
        <div className="flex grow flex-col items-center justify-center gap-3">
          {failed ? (
            <>
              <p role="alert" className="text-muted">{t('room.load_failed')}</p>
              <Button variant="plain" onClick={() => void openRoom(rid)}>{t('app.retry')}</Button>
            </>
          ) : <Spinner />}
        </div>
      )}
      <TypingLine rid={rid} />
      <Foot rid={rid} name={name} />
    </main>
  );
}
