import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

import { IconButton } from './basics.tsx';

/** A menu below a button; arrows, letters, Enter and Esc work as everywhere. */

const kItem =
  'flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none select-none data-highlighted:bg-hover';

interface Props {
  label: string;
  icon?: LucideIcon;
  trigger?: ReactElement;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
  children: ReactNode;
}

export function Dropdown({ label, icon, trigger, side = 'bottom', align = 'end', children }: Props) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger ?? <IconButton icon={icon!} label={label} />} />
      <Menu.Portal>
        <Menu.Positioner side={side} align={align} sideOffset={6} className="z-50">
          <Menu.Popup aria-label={label} className="fade-in max-h-[70vh] min-w-48 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-xl outline-none">
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemProps {
  icon?: LucideIcon;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function DropdownItem({ icon: Icon, danger, onClick, children }: ItemProps) {
  return (
    <Menu.Item onClick={onClick} className={`${kItem} ${danger ? 'text-danger' : ''}`}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </Menu.Item>
  );
}

interface ChoiceProps {
  title: string;
  value: string;
  options: [value: string, label: ReactNode][];
  onChoose: (value: string) => void;
}

export function DropdownChoice({ title, value, options, onChoose }: ChoiceProps) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{title}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={(chosen) => onChoose(String(chosen))}>
        {options.map(([id, label]) => (
          <Menu.RadioItem key={id} value={id} closeOnClick className={kItem}>
            <span className="flex grow items-center gap-2.5">{label}</span>
            <Menu.RadioItemIndicator><Check aria-hidden className="size-4" /></Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

export const DropdownLine = () => <Menu.Separator className="my-1 h-px bg-line" />;
