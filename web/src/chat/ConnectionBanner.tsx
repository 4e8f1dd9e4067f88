import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ddp } from '../state/client.ts';
import { useStore } from '../state/store.ts';

const kGraceMs = 1_200;

/** Says when the live connection is gone; a short first connect says nothing. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const connection = useStore((state) => state.connection);
  const [seconds, setSeconds] = useState(0);
  const [late, setLate] = useState(false);

  useEffect(() => {
    setLate(false);
    const timer = setTimeout(() => setLate(true), kGraceMs);
    return () => clearTimeout(timer);
  }, [connection === 'live']);

  useEffect(() => {
    if (connection !== 'waiting') return undefined;
    const tick = () => setSeconds(Math.max(0, Math.ceil((ddp.retryAt - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [connection]);

  const waiting = connection === 'waiting';
  if (connection === 'live' || (!waiting && !late)) return null;
  return (
    <div role="status" aria-live="polite" data-testid="connection-banner" className="flex flex-wrap items-center justify-center gap-3 bg-notice px-4 py-2 text-sm text-on-notice">
      <WifiOff aria-hidden className="size-4" />
      <span aria-hidden={waiting ? true : undefined}>{waiting ? t('connection.waiting', { count: seconds }) : t('connection.connecting')}</span>
      {waiting && <span className="sr-only">{t('connection.waiting', { count: 0 })}</span>}
      {waiting && (
        <button type="button" className="rounded font-semibold underline" onClick={() => ddp.retryNow()}>
          {t('connection.retry')}
        </button>
      )}
    </div>
  );
}
