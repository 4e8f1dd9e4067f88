import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { dismissToast, useStore } from '../state/store.ts';
import { IconButton } from './basics.tsx';

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useStore((state) => state.toasts);
  return (
    <div aria-live="polite" className="pointer-events-none fixed end-4 bottom-4 z-60 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2">
      {toasts.map(({ id, kind, text }) => (
        <div
          key={id}
          className={`pointer-events-auto flex items-start gap-2 rounded-xl border-s-4 bg-raised py-2 ps-3 pe-1 text-sm shadow-xl ring-1 ring-line ${kind === 'error' ? 'border-danger' : 'border-accent'}`}
        >
          <span className="grow py-1">{text}</span>
          <IconButton small icon={X} label={t('app.dismiss')} onClick={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}
