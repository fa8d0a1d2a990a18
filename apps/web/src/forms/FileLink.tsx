import { API_PREFIX } from '@sopflow/contract';
import { IconPaperclip } from '@tabler/icons-react';
import { useWords } from '../words/i18n.ts';
import { tagOf } from '../words/locale.ts';
import classes from './FileLink.module.css';
import type { UploadedFile } from './fields/uploadedFile.ts';

/** A file that was handed in, with its size; pressing it saves it. */
export function FileLink({ file }: { readonly file: UploadedFile }) {
  const { t, locale } = useWords('forms');
  return (
    <a
      className={classes.file}
      href={`${API_PREFIX}/files/${encodeURIComponent(file.id)}`}
      download={file.name ?? true}
    >
      <IconPaperclip size={16} stroke={1.5} aria-hidden />
      <span className={classes.name}>{file.name ?? t('file.unnamed')}</span>
      {file.size !== undefined && <span className={classes.size}>{sizeOf(file.size, tagOf(locale))}</span>}
    </a>
  );
}

function sizeOf(bytes: number, tag: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(bytes / 1_000, 1));
}
