import { SendHorizontal, Smile } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEmojiTable } from '../lib/emoji.ts';
import { sendMessage } from '../state/messages.ts';
import { useStore } from '../state/store.ts';
import { startTyping, stopTyping } from '../state/typing.ts';
import { useEditing } from './editing.ts';
import { EmojiPicker } from './EmojiPicker.tsx';
import { IconButton } from '../ui/basics.tsx';

const kDefaultMax = 5_000;
const draftKey = (rid: string): string => `parley.draft.${rid}`;

/** Where messages are written: Enter sends, Shift+Enter breaks the line, Up edits the last own one. */
export function Composer({ rid, name }: { rid: string; name: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => localStorage.getItem(draftKey(rid)) ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  const max = useStore((state) => Number(state.settings.Message_MaxAllowedSize) || kDefaultMax);
  const excess = [...text].length - max;

  useEffect(() => {
    if (window.matchMedia('(min-width: 48rem)').matches) area.current?.focus();
    return () => stopTyping(rid);
  }, [rid]);

  const change = (next: string) => {
    setText(next);
    if (next) localStorage.setItem(draftKey(rid), next);
    else localStorage.removeItem(draftKey(rid));
    if (next.trim()) startTyping(rid);
    else stopTyping(rid);
  };

  const send = () => {
    const msg = text.trim();
    if (!msg || excess > 0) return;
    change('');
    void sendMessage(rid, msg);
    area.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && text === '' && useEditing.getState().editLast(rid)) {
      event.preventDefault();
    }
  };

  const insert = (code: string) => {
    const piece = useEmojiTable.getState().table?.byCode.get(code) ?? `:${code}:`;
    const at = area.current?.selectionStart ?? text.length;
    change(text.slice(0, at) + piece + text.slice(area.current?.selectionEnd ?? at));
    area.current?.focus();
  };

  return (
    <form
      className="px-4 pb-4 md:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-1 rounded-xl border border-field bg-page p-1.5 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <textarea
          id="composer"
          ref={area}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t('composer.label', { room: name })}
          aria-describedby="composer-hint"
          aria-invalid={excess > 0 || undefined}
          placeholder={t('composer.placeholder', { room: name })}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => stopTyping(rid)}
          className="grow-with-text max-h-48 min-h-9 min-w-0 grow resize-none bg-transparent px-2 py-1.5 outline-none placeholder:text-muted"
        />
        <EmojiPicker label={t('composer.emoji')} onPick={insert} trigger={<IconButton icon={Smile} label={t('composer.emoji')} />} />
        <button
          type="submit"
          aria-label={t('composer.send')}
          title={t('composer.send')}
          disabled={!text.trim() || excess > 0}
          className="inline-flex size-9 items-center justify-center rounded-lg bg-accent text-on-accent transition-colors hover:bg-accent-strong disabled:bg-hover disabled:text-muted"
        >
          <SendHorizontal aria-hidden className="size-[1.15rem] rtl:-scale-x-100" />
        </button>
      </div>
      <p id="composer-hint" className={excess > 0 ? 'pt-1 text-xs text-danger' : 'sr-only'}>
        {excess > 0 ? t('composer.too_long', { count: excess }) : t('composer.hint')}
      </p>
    </form>
  );
}
