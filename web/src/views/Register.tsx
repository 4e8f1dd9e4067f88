import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';

import { explain } from '../state/client.ts';
import { register } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button, Notice } from '../ui/basics.tsx';
import { Field } from '../ui/Field.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { useRules } from './forms.ts';

/** `secret` is the last part of the address when the workspace registers by a secret link only. */
export function Register({ secret }: { secret?: string }) {
  const { t } = useTranslation();
  const settings = useStore((state) => state.settings);
  const rules = useRules(settings.UTF8_User_Names_Validation);
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState('');
  const form = useForm({ defaultValues: { name: '', username: '', email: '', pass: '', confirm: '' } });
  const { errors, isSubmitting } = form.formState;
  const mode = settings.Accounts_RegistrationForm;

  const submit = form.handleSubmit(async ({ name, username, email, pass }) => {
    setProblem('');
    try {
      await register({ name: name.trim(), username: username.trim(), email: email.trim(), pass, secret });
      navigate('/', { replace: true });
    } catch (error) {
      setProblem(explain(error, t('app.offline')));
    }
  });

  const closed = mode === 'Disabled' ? t('register.closed') : mode === 'Secret URL' && !secret ? t('register.secret_needed') : '';
  return (
    <AuthLayout title={t('register.title')} lead={t('register.lead', { site: String(settings.Site_Name ?? 'Parley') })}>
      {closed ? <Notice kind="info">{closed}</Notice> : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          <Field required autoFocus autoComplete="name" label={t('register.name')} error={errors.name?.message} {...form.register('name', rules.required)} />
          <Field required autoComplete="username" autoCapitalize="none" label={t('register.username')} hint={t('register.username_hint', { example: form.watch('username') || 'ada' })} error={errors.username?.message} {...form.register('username', rules.username)} />
          <Field required type="email" autoComplete="email" label={t('register.email')} error={errors.email?.message} {...form.register('email', rules.email)} />
          <Field required type="password" autoComplete="new-password" label={t('register.password')} error={errors.pass?.message} {...form.register('pass', rules.password)} />
          <Field required type="password" autoComplete="new-password" label={t('register.confirm')} error={errors.confirm?.message} {...form.register('confirm', { ...rules.required, validate: (value, all) => value === all.pass || t('field.password_differs') })} />
          {problem && <Notice kind="error">{problem}</Notice>}
          <Button type="submit" busy={isSubmitting}>{t('register.submit')}</Button>
        </form>
      )}
      <p className="mt-6 text-center text-sm text-muted">
        {t('register.have_account')} <Link href="/login" className="font-medium text-link underline">{t('register.log_in')}</Link>
      </p>
    </AuthLayout>
  );
}
