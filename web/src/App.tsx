import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';

import { useStore } from './state/store.ts';
import { Logo, Spinner } from './ui/basics.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { LogIn } from './views/LogIn.tsx';
import { Register } from './views/Register.tsx';
import { Workspace } from './views/Workspace.tsx';

const Setup = lazy(() => import('./views/Setup.tsx'));

function Splash({ title, text }: { title: string; text?: string }) {
  return (
    <main className="flex h-full flex-col items-center justify-center gap-3 bg-panel p-6 text-center">
      <Logo className="size-12" />
      <h1 className="text-lg font-semibold">{title}</h1>
      {text ? <p role="status" className="text-sm text-muted">{text}</p> : <Spinner />}
    </main>
  );
}

function View() {
  const { t } = useTranslation();
  const phase = useStore((state) => state.phase);
  if (phase === 'starting') return <Splash title={t('app.starting')} />;
  if (phase === 'unreachable') return <Splash title={t('app.unreachable_title')} text={t('app.unreachable_text')} />;
  if (phase === 'setup') {
    return <Suspense fallback={<Splash title={t('app.starting')} />}><Setup /></Suspense>;
  }
  if (phase === 'session') return <Workspace />;
  return (
    <Switch>
      <Route path="/register/:secret?">{({ secret }) => <Register secret={secret} />}</Route>
      <Route path="/login"><LogIn /></Route>
      {/* The address stays what it was, so that logging in leads there. */}
      <Route path="/home"><Redirect to="/" replace /></Route>
      <Route><LogIn /></Route>
    </Switch>
  );
}

export function App() {
  const { i18n } = useTranslation();
  const site = useStore((state) => state.settings.Site_Name);
  const phase = useStore((state) => state.phase);
  useEffect(() => {
    if (phase !== 'session') document.title = typeof site === 'string' && site ? site : 'Parley';
  }, [site, phase]);
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={i18n.dir()}>
        <View />
        <Toasts />
      </DirectionProvider>
    </CSPProvider>
  );
}
