import { ChevronsUpDown, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { chooseLanguage, kLanguages } from '../i18n.ts';
import { explain } from '../state/client.ts';
import { setTheme, type Theme, usePreferences } from '../state/preferences.ts';
import { logOut, setStatus } from '../state/session.ts';
import { toast, useStore } from '../state/store.ts';
import { Avatar, StatusDot, useStatus } from '../ui/Avatar.tsx';
import { Dropdown, DropdownChoice, DropdownItem, DropdownLine } from '../ui/Dropdown.tsx';

const kStatuses = ['online', 'away', 'busy', 'offline'] as const;
const kThemes = ['system', 'light', 'dark'] as const;

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const me = useStore((state) => state.me);
  const seen = useStatus(me?._id);
  const theme = usePreferences((state) => state.theme);
  if (!me) return null;
  const status = me.status ?? seen;
  const name = me.name || me.username;

  const leave = async () => {
    await logOut();
    navigate('/', { replace: true });
  };
  const choose = (value: string) => {
    setStatus(value).catch((error: unknown) => toast('error', explain(error, t('app.offline'))));
  };

  const trigger = (
    <button type="button" aria-label={t('user.menu', { name })} className="m-2 flex items-center gap-2.5 rounded-lg p-2 text-start hover:bg-hover">
      <span className="relative">
        <Avatar username={me.username} etag={me.avatarETag} />
        <StatusDot status={status} className="absolute -end-0.5 -bottom-0.5 ring-2 ring-panel" />
      </span>
      <span className="min-w-0 grow">
        <span className="block truncate text-sm font-semibold" dir="auto">{name}</span>
        <span className="block truncate text-xs text-muted">{me.statusText || t(`status.${status}`)}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 text-muted" />
    </button>
  );

  return (
    <div className="flex flex-col border-t border-line">
      <Dropdown label={t('user.menu', { name })} trigger={trigger} side="top" align="start">
        <DropdownChoice
          title={t('user.status')}
          value={status}
          onChoose={choose}
          options={kStatuses.map((id) => [id, <><StatusDot status={id} />{t(`status.${id}`)}</>])}
        />
        <DropdownLine />
        <DropdownChoice
          title={t('user.theme')}
          value={theme}
          onChoose={(value) => setTheme(value as Theme)}
          options={kThemes.map((id) => [id, t(`user.theme_${id}`)])}
        />
        <DropdownLine />
        <DropdownChoice
          title={t('user.language')}
          value={i18n.language}
          onChoose={(value) => void chooseLanguage(value)}
          options={Object.entries(kLanguages)}
        />
        <DropdownLine />
        <DropdownItem icon={LogOut} onClick={() => void leave()}>{t('user.log_out')}</DropdownItem>
      </Dropdown>
    </div>
  );
}
