import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';

import { useStore } from '../state/store.ts';

const kNamesShown = 2;

/** Who is writing; the line keeps its height so that nothing jumps. */
export function TypingLine({ rid }: { rid: string }) {
  const { t, i18n } = useTranslation();
  const names = useStore(useShallow((state) => Object.keys(state.typing[rid] ?? {})));
  const list = new Intl.ListFormat(i18n.language).format(names);
  const key = names.length > kNamesShown ? 'many' : names.length === kNamesShown ? 'two' : 'one';
  return (
    <p data-testid="typing" className="h-5 shrink-0 truncate px-6 text-xs text-muted" dir="auto">
      {names.length > 0 && t(`composer.typing_${key}`, { names: list })}
    </p>
  );
}
