import { useTranslation } from 'react-i18next';

import { useEmoji } from '../lib/emoji.ts';
import type { Message } from '../lib/types.ts';
import { useStore } from '../state/store.ts';

interface ChipProps {
  code: string;
  usernames: string[];
  onToggle: (code: string) => void;
}

function Chip({ code, usernames, onToggle }: ChipProps) {
  const { t, i18n } = useTranslation();
  const mine = useStore((state) => usernames.includes(state.me?.username ?? ''));
  const character = useEmoji(code.replaceAll(':', ''));
  const names = new Intl.ListFormat(i18n.language).format(usernames);
  const label = t('messages.reaction_toggle', { emoji: code, names });
  return (
    <button
      type="button"
      aria-pressed={mine}
      aria-label={label}
      title={label}
      onClick={() => onToggle(code)}
      className={`inline-flex h-7 items-center gap-1.5 rounded-full border px-2 text-sm ${mine ? 'border-accent bg-accent-soft text-link' : 'border-line bg-panel text-muted hover:border-field'}`}
    >
      <span aria-hidden>{character ?? code}</span>
      <span className="text-xs font-semibold">{usernames.length}</span>
    </button>
  );
}

export function Reactions({ message, onToggle }: { message: Message; onToggle: (code: string) => void }) {
  const entries = Object.entries(message.reactions ?? {}).filter(([, { usernames }]) => usernames.length > 0);
  if (entries.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap gap-1.5">
      {entries.map(([code, { usernames }]) => <Chip key={code} code={code} usernames={usernames} onToggle={onToggle} />)}
    </div>
  );
}
