import { FolderOpen28Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { importDropped } from '../imports/import-state.ts';
import { openDropped } from '../store/opening.ts';
import { usePlanStore } from '../store/plan.ts';
import { listenForDrops } from './drops.ts';
import './drop-zone.css';

const PLAN = /\.lokaplan$/i;

/** A list or a schedule that is dropped on a plan comes into it; anything else is opened. */
function receive(files: readonly File[]): Promise<void> {
  const [first] = files;
  const lists = usePlanStore.getState().open !== null && files.every(({ name }) => !PLAN.test(name));
  return lists && first !== undefined ? importDropped(first) : openDropped(files);
}

/** Lies over the whole window while files of the system are dragged over it, and opens those that are dropped. */
export function DropZone() {
  const { t } = useText();
  const [over, setOver] = useState(false);
  useEffect(() => listenForDrops(setOver, (files) => void receive(files)), []);
  if (!over) return null;
  return (
    <div className="drop-zone">
      <p>
        <FolderOpen28Regular aria-hidden />
        {t('files.drop')}
      </p>
    </div>
  );
}
