import { Popover } from '@base-ui/react/popover';
import { SmilePlus } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { loadEmoji, useEmojiTable } from '../lib/emoji.ts';
import { IconButton, kInput, Spinner } from '../ui/basics.tsx';

const kShown = 240;
const kColumns = 8;
/** What people reach for most; shown first while nothing is searched. */
const kFrequent = ['thumbsup', 'heart', 'joy', 'tada', 'eyes', 'pray', 'rocket', 'white_check_mark'];

interface Props {
  label: string;
  onPick: (code: string) => void;
  trigger?: ReactElement;
  tabIndex?: number;
  onOpenChange?: (open: boolean) => void;
}

function Grid({ onPick }: { onPick: (code: string) => void }) {
  const { t } = useTranslation();
  const table = useEmojiTable((state) => state.table);
  const [wanted, setWanted] = useState('');
  useEffect(loadEmoji, []);

  const found = useMemo(() => {
    const all = table?.all ?? [];
    const word = wanted.trim().toLowerCase().replaceAll(':', '').replaceAll(' ', '_');
    if (word) return all.filter(({ codes }) => codes.some((code) => code.includes(word))).slice(0, kShown);
    const first = kFrequent.flatMap((code) => all.find(({ codes }) => codes[0] === code) ?? []);
    return [...first, ...all.filter((emoji) => !first.includes(emoji))].slice(0, kShown);
  }, [table, wanted]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: kColumns, ArrowUp: -kColumns };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };

  return (
    <>
      <input
        autoFocus
        type="search"
        aria-label={t('emoji.search')}
        placeholder={t('emoji.search')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          const first = found[0]?.codes[0];
          if (event.key === 'Enter' && first) {
            event.preventDefault();
            onPick(first);
          }
        }}
        className={`${kInput} text-sm`}
      />
      {!table && <Spinner className="p-3" />}
      {table && found.length === 0 && <p role="status" className="p-3 text-sm text-muted">{t('emoji.none')}</p>}
      <div role="group" aria-label={t('emoji.label')} onKeyDown={move} className="mt-2 grid max-h-60 grid-cols-8 gap-0.5 overflow-y-auto">
        {found.map(({ unicode, codes }, index) => (
          <button
            key={unicode}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={`:${codes[0]}:`}
            title={`:${codes[0]}:`}
            onClick={() => onPick(codes[0]!)}
            className="flex size-9 items-center justify-center rounded-md text-xl hover:bg-hover focus-visible:bg-hover"
          >
            <span aria-hidden>{unicode}</span>
          </button>
        ))}
      </div>
    </>
  );
}

/** A button that opens the emoji; gives back the short code without colons. */
export function EmojiPicker({ label, onPick, trigger, tabIndex, onOpenChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Trigger render={trigger ?? <IconButton small icon={SmilePlus} label={label} tabIndex={tabIndex} />} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup aria-label={t('emoji.label')} className="fade-in w-80 rounded-xl border border-line bg-raised p-2 shadow-xl outline-none">
            <Grid onPick={(code) => { change(false); onPick(code); }} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
