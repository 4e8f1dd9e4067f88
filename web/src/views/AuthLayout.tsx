import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { chooseLanguage, kLanguages } from '../i18n.ts';
import { Logo } from '../ui/basics.tsx';

/** The frame around logging in, registering and setting up: one card on a calm ground. */
export function AuthLayout({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="flex min-h-full flex-col items-center bg-panel px-4 py-10 sm:justify-center">
      <main className="w-full max-w-md rounded-2xl border border-line bg-raised p-6 shadow-sm sm:p-8">
        <div className="mb-6 flex items-center gap-3">
          <Logo className="size-11" />
          <div>
            <h1 className="text-xl font-semibold">{title}</h1>
            {lead && <p className="text-sm text-muted">{lead}</p>}
          </div>
        </div>
        {children}
      </main>
      <footer className="mt-4">
        <select
          aria-label={t('user.language')}
          value={i18n.language}
          onChange={(event) => void chooseLanguage(event.target.value)}
          className="rounded-md bg-panel px-2 py-1 text-sm text-muted hover:text-text"
        >
          {Object.entries(kLanguages).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      </footer>
    </div>
  );
}
