import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { IconButton } from './basics.tsx';

interface Props {
  title: string;
  lead?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog in the middle of the page; Esc, the cross and a click beside it close it. */
export function Modal({ title, lead, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup className="fixed start-1/2 top-[12vh] z-50 flex max-h-[76vh] w-[30rem] max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col overflow-y-auto rounded-2xl border border-line bg-raised p-6 shadow-2xl rtl:translate-x-1/2">
          <div className="mb-4 flex items-start gap-3">
            <div className="grow">
              <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
              {lead && <Dialog.Description className="text-sm text-muted">{lead}</Dialog.Description>}
            </div>
            <Dialog.Close render={<IconButton icon={X} label={t('app.close')} />} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
