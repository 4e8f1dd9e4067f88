import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import logo from '../assets/logo.svg';

/** The small pieces that every view is made of. */

type Variant = 'primary' | 'plain' | 'danger';

const kVariants: Record<Variant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-line bg-raised text-text hover:bg-hover',
  danger: 'bg-danger text-on-danger hover:opacity-90',
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: Variant;
  busy?: boolean;
}

export function Button({ variant = 'primary', busy, className = '', children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      className={`inline-flex h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm font-semibold transition-colors disabled:opacity-60 ${kVariants[variant]} ${className}`}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  label: string;
  pressed?: boolean;
  small?: boolean;
}

export function IconButton({ icon: Icon, label, pressed, small, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...rest}
      className={`inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-text disabled:opacity-50 ${small ? 'size-7' : 'size-9'} ${className}`}
    >
      <Icon aria-hidden className={`${small ? 'size-4' : 'size-[1.15rem]'} ${pressed ? 'fill-current' : ''}`} />
    </button>
  );
}

export function Spinner({ className = '' }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <span role="status" className={`inline-flex items-center gap-2 text-sm text-muted ${className}`}>
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t('app.loading')}
    </span>
  );
}

export function Notice({ kind, children }: { kind: 'error' | 'info'; children: ReactNode }) {
  const colours = kind === 'error' ? 'bg-danger-soft text-text border-danger' : 'bg-accent-soft text-text border-accent';
  return (
    <p role={kind === 'error' ? 'alert' : 'status'} className={`rounded-lg border-s-4 px-3 py-2 text-sm ${colours}`}>
      {children}
    </p>
  );
}

export function Logo({ className = 'size-9' }: { className?: string }) {
  return <img src={logo} alt="" className={className} />;
}

export const kInput =
  'w-full rounded-lg border border-field bg-page px-3 py-2 text-text placeholder:text-muted focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent aria-invalid:border-danger';
