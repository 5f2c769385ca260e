import { Button, type ButtonProps } from '@fluentui/react-components';
import { useReadOnly } from '../store/use-plan.ts';

/** A button that leads to a change of the plan: dimmed while the plan is open to be read. */
export function EditButton({ disabledFocusable, ...props }: ButtonProps) {
  const readOnly = useReadOnly();
  return <Button {...(props as ButtonProps)} disabledFocusable={readOnly || (disabledFocusable ?? false)} />;
}
