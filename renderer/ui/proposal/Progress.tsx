import { ProgressBar } from '@fluentui/react-components';

/** That a proposal is being worked out, in words. */
export function Progress({ text }: { readonly text: string }) {
  return (
    <div className="proposal-progress">
      <span>{text}</span>
      <ProgressBar aria-label={text} />
    </div>
  );
}
