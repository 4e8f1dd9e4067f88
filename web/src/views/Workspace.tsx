import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';

import { ConnectionBanner } from '../chat/ConnectionBanner.tsx';
import { RoomList } from '../chat/RoomList.tsx';
import { RoomRoute } from '../chat/RoomRoute.tsx';
import { useStore } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import { Logo } from '../ui/basics.tsx';

const CreateChannel = lazy(() => import('../dialogs/CreateChannel.tsx'));
const DirectMessage = lazy(() => import('../dialogs/DirectMessage.tsx'));
const QuickSearch = lazy(() => import('../dialogs/QuickSearch.tsx'));

function Home() {
  const { t } = useTranslation();
  const site = useStore((state) => String(state.settings.Site_Name ?? 'Parley'));
  return (
    <main className="hidden h-full flex-col items-center justify-center gap-2 p-6 text-center md:flex">
      <Logo className="mb-2 size-14" />
      <h1 className="text-xl font-semibold">{t('room.home_title', { site })}</h1>
      <p className="text-muted">{t('room.home_text')}</p>
    </main>
  );
}

function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  return (
    <Suspense fallback={null}>
      {dialog === 'channel' && <CreateChannel />}
      {dialog === 'direct' && <DirectMessage />}
      {dialog === 'search' && <QuickSearch />}
    </Suspense>
  );
}

/** The number in the page's title: mentions and unread direct messages. */
function useTitle() {
  const [path] = useLocation();
  const site = useStore((state) => String(state.settings.Site_Name ?? 'Parley'));
  const unread = useStore((state) =>
    Object.values(state.subscriptions).reduce((sum, sub) => sum + (sub.open ? sub.unread : 0), 0));
  const room = useUi((state) => state.room_title);
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ''}${room ? `${room} · ` : ''}${site}`;
  }, [path, site, unread, room]);
}

/** The page of a logged-in user: rooms at the start, one of them in the rest. */
export function Workspace() {
  const { t } = useTranslation();
  const [path] = useLocation();
  useTitle();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        useUi.setState({ dialog: 'search' });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const inRoom = /^\/(channel|group|direct)\//.test(path);
  return (
    <div className="flex h-full flex-col">
      <a href="#composer" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2">
        {t('app.skip_to_messages')}
      </a>
      <ConnectionBanner />
      <div className="flex min-h-0 grow">
        <div className={`${inRoom ? 'hidden md:flex' : 'flex'} w-full flex-col border-e border-line bg-panel md:w-72 lg:w-80`}>
          <RoomList />
        </div>
        <div className={`${inRoom ? 'flex' : 'hidden md:flex'} min-w-0 grow flex-col bg-page`}>
          <Switch>
            <Route path="/channel/:name">{({ name }) => <RoomRoute t="c" name={decodeURIComponent(name)} />}</Route>
            <Route path="/group/:name">{({ name }) => <RoomRoute t="p" name={decodeURIComponent(name)} />}</Route>
            <Route path="/direct/:name">{({ name }) => <RoomRoute t="d" name={name} />}</Route>
            <Route><Home /></Route>
          </Switch>
        </div>
      </div>
      <Dialogs />
    </div>
  );
}
