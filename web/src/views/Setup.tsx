import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { chooseLanguage, kLanguages } from '../i18n.ts';
import { ServerError } from '../lib/errors.ts';
import { explain } from '../state/client.ts';
import { setUp, type SetupForm } from '../state/session.ts';
import { Button, kInput, Notice } from '../ui/basics.tsx';
import { Field } from '../ui/Field.tsx';
import { AuthLayout } from './AuthLayout.tsx';
import { useRules } from './forms.ts';

type Form = SetupForm & { confirm: string };

const kSteps = 2;
const kFirstStep = ['adminName', 'adminUsername', 'adminEmail', 'adminPassword', 'confirm'] as const;
const kModes = [['Public', 'public'], ['Secret URL', 'secret'], ['Disabled', 'disabled']] as const;

/** A fresh workspace: the administrator, then the workspace; no network but this server. */
export default function Setup() {
  const { t, i18n } = useTranslation();
  const rules = useRules(undefined);
  const [, navigate] = useLocation();
  const [step, setStep] = useState(1);
  const [problem, setProblem] = useState('');
  const form = useForm<Form>({
    defaultValues: {
      adminName: '', adminUsername: '', adminEmail: '', adminPassword: '', confirm: '',
      siteName: '', language: i18n.language, registrationForm: 'Public',
    },
  });
  const { errors, isSubmitting } = form.formState;

  const next = async () => {
    if (await form.trigger([...kFirstStep], { shouldFocus: true })) setStep(2);
  };

  const submit = form.handleSubmit(async ({ confirm: _, ...values }) => {
    setProblem('');
    try {
      await chooseLanguage(values.language);
      await setUp(values);
      navigate('/', { replace: true });
    } catch (error) {
      const field = error instanceof ServerError ? (error.details as { field?: keyof Form } | undefined)?.field : undefined;
      if (field && field in form.getValues()) {
        setStep((kFirstStep as readonly string[]).includes(field) ? 1 : 2);
        form.setError(field, { message: explain(error, t('app.offline')) });
      } else {
        setProblem(explain(error, t('app.offline')));
      }
    }
  });

  return (
    <AuthLayout title={t('setup.title')} lead={t('setup.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          if (step === 2) return void submit(event);
          event.preventDefault();
          void next();
        }}
      >
        <div aria-hidden className="mb-4 flex gap-2">
          {[1, 2].map((n) => <span key={n} className={`h-1.5 grow rounded-full ${n <= step ? 'bg-accent' : 'bg-hover'}`} />)}
        </div>
        <p className="text-xs text-muted">{t('setup.step', { step, total: kSteps })}</p>
        <h2 className="font-semibold">{t(step === 1 ? 'setup.admin_title' : 'setup.workspace_title')}</h2>
        <p className="mb-4 text-sm text-muted">{t(step === 1 ? 'setup.admin_lead' : 'setup.workspace_lead')}</p>

        <div hidden={step !== 1} className={step === 1 ? 'flex flex-col gap-4' : ''}>
          <Field required autoComplete="name" label={t('setup.name')} error={errors.adminName?.message} {...form.register('adminName', rules.required)} />
          <Field required autoComplete="username" autoCapitalize="none" label={t('setup.username')} error={errors.adminUsername?.message} {...form.register('adminUsername', rules.username)} />
          <Field required type="email" autoComplete="email" label={t('setup.email')} error={errors.adminEmail?.message} {...form.register('adminEmail', rules.email)} />
          <Field required type="password" autoComplete="new-password" label={t('setup.password')} error={errors.adminPassword?.message} {...form.register('adminPassword', rules.password)} />
          <Field required type="password" autoComplete="new-password" label={t('setup.confirm')} error={errors.confirm?.message} {...form.register('confirm', { ...rules.required, validate: (value, all) => value === all.adminPassword || t('field.password_differs') })} />
          <Button type="submit">{t('setup.next')}</Button>
        </div>

        <div hidden={step !== 2} className={step === 2 ? 'flex flex-col gap-4' : ''}>
          <Field required label={t('setup.site_name')} hint={t('setup.site_name_hint')} error={errors.siteName?.message} {...form.register('siteName', step === 2 ? rules.required : {})} />
          <label className="flex flex-col gap-1 text-sm font-medium">
            {t('setup.language')}
            <select className={`${kInput} font-normal`} {...form.register('language')}>
              {Object.entries(kLanguages).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-sm font-medium">{t('setup.registration')}</legend>
            {kModes.map(([value, key]) => (
              <label key={value} className="flex items-start gap-3 rounded-lg border border-line px-3 py-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft">
                <input type="radio" value={value} className="mt-1 accent-(--c-accent)" {...form.register('registrationForm')} />
                <span>
                  <span className="block text-sm font-medium">{t(`setup.registration_${key}`)}</span>
                  <span className="block text-xs text-muted">{t(`setup.registration_${key}_hint`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {problem && <Notice kind="error">{problem}</Notice>}
          <div className="flex gap-2">
            <Button variant="plain" onClick={() => setStep(1)}>{t('app.back')}</Button>
            <Button type="submit" busy={isSubmitting} className="grow">{t('setup.finish')}</Button>
          </div>
        </div>
      </form>
    </AuthLayout>
  );
}
