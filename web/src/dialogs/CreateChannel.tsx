import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

import { ServerError } from '../lib/errors.ts';
import { explain } from '../state/client.ts';
import { createRoom } from '../state/rooms.ts';
import { useStore } from '../state/store.ts';
import { closeDialog } from '../state/ui.ts';
import { Button, Notice } from '../ui/basics.tsx';
import { Field } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { namePattern } from '../views/forms.ts';

const kTaken = ['error-duplicate-channel-name', 'error-archived-duplicate-name'];

export default function CreateChannel() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const settings = useStore((state) => state.settings);
  const [problem, setProblem] = useState('');
  const form = useForm({ defaultValues: { name: '', topic: '', private: false, read_only: false } });
  const { errors, isSubmitting } = form.formState;
  const anyName = settings.UI_Allow_room_names_with_special_chars === true;
  const pattern = anyName ? undefined : {
    value: namePattern(settings.UTF8_Channel_Names_Validation), message: t('field.channel_pattern'),
  };

  const submit = form.handleSubmit(async (values) => {
    setProblem('');
    try {
      const path = await createRoom({ ...values, name: values.name.trim(), topic: values.topic.trim(), members: [] });
      closeDialog();
      navigate(path);
    } catch (error) {
      if (error instanceof ServerError && kTaken.includes(error.id)) form.setError('name', { message: t('create_channel.taken') });
      else setProblem(explain(error, t('app.offline')));
    }
  });

  return (
    <Modal title={t('create_channel.title')} lead={t('create_channel.lead')} onClose={closeDialog}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field required autoFocus autoComplete="off" label={t('create_channel.name')} error={errors.name?.message} {...form.register('name', { required: t('field.required'), pattern })} />
        <Field autoComplete="off" label={t('create_channel.topic')} {...form.register('topic')} />
        {(['private', 'read_only'] as const).map((key) => (
          <label key={key} className="flex items-start gap-3">
            <input type="checkbox" className="mt-1 size-4 accent-(--c-accent)" {...form.register(key)} />
            <span>
              <span className="block text-sm font-medium">{t(`create_channel.${key}`)}</span>
              <span className="block text-xs text-muted">{t(`create_channel.${key}_hint`)}</span>
            </span>
          </label>
        ))}
        {problem && <Notice kind="error">{problem}</Notice>}
        <div className="flex justify-end gap-2">
          <Button variant="plain" onClick={closeDialog}>{t('app.cancel')}</Button>
          <Button type="submit" busy={isSubmitting}>{t('create_channel.submit')}</Button>
        </div>
      </form>
    </Modal>
  );
}
