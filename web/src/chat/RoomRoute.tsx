import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { NetworkError } from '../lib/errors.ts';
import type { RoomType } from '../lib/types.ts';
import { findRoom } from '../state/rooms.ts';
import { useStore } from '../state/store.ts';
import { Spinner } from '../ui/basics.tsx';
import { RoomView } from './RoomView.tsx';

/** From the address to a room: one of the user's, or a public channel to look at. */
export function RoomRoute({ t: type, name }: { t: RoomType; name: string }) {
  const { t } = useTranslation();
  const loaded = useStore((state) => state.rooms_loaded);
  const known = useStore((state) =>
    Object.values(state.subscriptions).find(
      (sub) => sub.t === type && (sub.rid === name || (type !== 'd' && sub.name === name)),
    )?.rid);
  const [found, setFound] = useState<{ name: string; rid: string | undefined }>();
  const connection = useStore((state) => state.connection);

  useEffect(() => {
    if (!loaded || known) return undefined;
    let wanted = true;
    findRoom(type, name).then(
      (rid) => { if (wanted) setFound({ name, rid }); },
      (error: unknown) => { if (wanted && !(error instanceof NetworkError)) setFound({ name, rid: undefined }); },
    );
    return () => { wanted = false; };
  }, [loaded, known, type, name, connection]);

  const rid = known ?? (found?.name === name ? found.rid : undefined);
  if (rid) return <RoomView key={rid} rid={rid} />;
  if (!loaded || found?.name !== name) {
    return <main className="flex h-full items-center justify-center"><Spinner /></main>;
  }
  return (
    <main className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center">
      <h1 className="text-lg font-semibold">{t('app.not_found')}</h1>
      <p className="text-muted">{t('app.not_found_text')}</p>
      <Link href="/" className="text-link underline">{t('room.back_to_list')}</Link>
    </main>
  );
}
