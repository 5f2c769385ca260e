import { FolderOpen28Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { openDropped } from '../store/opening.ts';
import { listenForDrops } from './drops.ts';
import './drop-zone.css';

/** Lies over the whole window while files of the system are dragged over it, and opens those that are dropped. */
export function DropZone() {
  const { t } = useText();
  const [over, setOver] = useState(false);
  useEffect(() => listenForDrops(setOver, (files) => void openDropped(files)), []);
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
