import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';

import { ServerError } from '../lib/errors.ts';
import { explain } from '../state/client.ts';
import { logIn } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button, Notice } from '../ui/basics.tsx';
import { Field } from '../ui/Field.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { useRules } from './forms.ts';

const kWrong = ['403', 'Unauthorized', '401', 'error-user-not-found'];
const kTooMany = 429;

export function LogIn() {
  const { t } = useTranslation();
  const settings = useStore((state) => state.settings);
  const rules = useRules(undefined);
  const [path, navigate] = useLocation();
  const [problem, setProblem] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({ defaultValues: { user: '', password: '', code: '' } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ user, password, code }) => {
    setProblem('');
    try {
      await logIn(user.trim(), password, code || undefined);
      if (path === '/login') navigate('/', { replace: true });
    } catch (error) {
      if (error instanceof ServerError && error.id === 'totp-required') return setNeedsCode(true);
      if (error instanceof ServerError && kWrong.includes(error.id)) return setProblem(t('login.wrong'));
      if (error instanceof ServerError && error.status === kTooMany) return setProblem(t('login.too_many'));
      setProblem(explain(error, t('app.offline')));
    }
  });

  const site = String(settings.Site_Name ?? 'Parley');
  const open = settings.Accounts_RegistrationForm === 'Public';
  return (
    <AuthLayout title={t('login.welcome')} lead={t('login.lead', { site })}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field required autoFocus autoComplete="username" autoCapitalize="none" label={t('login.user')} error={errors.user?.message} {...form.register('user', rules.required)} />
        <Field required type="password" autoComplete="current-password" label={t('login.password')} error={errors.password?.message} {...form.register('password', rules.required)} />
        {needsCode && (
          <Field required autoFocus inputMode="numeric" autoComplete="one-time-code" label={t('login.code')} hint={t('login.code_hint')} error={errors.code?.message} {...form.register('code', rules.required)} />
        )}
        {problem && <Notice kind="error">{problem}</Notice>}
        <Button type="submit" busy={isSubmitting}>{t('login.submit')}</Button>
      </form>
      {open && (
        <p className="mt-6 text-center text-sm text-muted">
          {t('login.no_account')} <Link href="/register" className="font-medium text-link underline">{t('login.register')}</Link>
        </p>
      )}
    </AuthLayout>
  );
}
