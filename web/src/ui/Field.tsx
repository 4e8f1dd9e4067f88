import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { kInput } from './basics.tsx';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  error?: string;
  hint?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A labelled input with its hint and its error, tied together for assistive technology. */
export function Field({ label, error, hint, type, ...rest }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {!rest.required && <span className="ms-1 font-normal text-muted">({t('app.optional')})</span>}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={id}
          type={secret && shown ? 'text' : type}
          aria-invalid={error ? true : undefined}
          aria-describedby={about || undefined}
          className={`${kInput} ${secret ? 'pe-11' : ''}`}
        />
        {secret && (
          <button
            type="button"
            aria-label={`${t(shown ? 'field.hide_password' : 'field.show_password')}: ${label}`}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0 flex w-10 items-center justify-center rounded-lg text-muted hover:text-text"
          >
            {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        )}
      </div>
      {hint && <p id={`${id}-hint`} className="text-xs text-muted">{hint}</p>}
      {error && <p id={`${id}-error`} role="alert" className="text-xs font-medium text-danger">{error}</p>}
    </div>
  );
}
