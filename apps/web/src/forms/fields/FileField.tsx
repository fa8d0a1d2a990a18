import { ActionIcon, Button, FileButton, Input, Loader } from '@mantine/core';
import { FILE_MEDIA_TYPES, MAX_FILE_BYTES } from '@sopflow/contract';
import { IconCamera, IconFile, IconRefresh, IconUpload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { announce } from '../../surface/LiveRegion.tsx';
import { useWords } from '../../words/i18n.ts';
import { FileLink } from '../FileLink.tsx';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import classes from './FileField.module.css';
import { plainName, readFile } from './uploadedFile.ts';
import { useFieldWords } from './useFieldWords.ts';

type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly file: File }
  | { readonly state: 'failed'; readonly file: File; readonly why: string };

const idle: Progress = { state: 'idle' };
const megabyte = 1024 * 1024;

/** One file: chosen, dropped or photographed. It is sent at once; the form keeps its id and name. */
export function FileField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'file'>>) {
  const { t, locale } = useWords('forms');
  const surface = useWords('surface').t;
  const { 'aria-required': _required, ...words } = useFieldWords(field, error);
  const [progress, setProgress] = useState<Progress>(idle);
  const sending = useRef<AbortController>(undefined);
  const kept = readFile(value);

  const send = async (file: File) => {
    const refusal = whyNot(file);
    if (refusal !== undefined) {
      setProgress({ state: 'failed', file, why: t(refusal, { megabytes: MAX_FILE_BYTES / megabyte }) });
      return;
    }
    const stop = new AbortController();
    sending.current = stop;
    setProgress({ state: 'sending', file });
    try {
      const { id, name, size } = await api.files.upload({
        query: { name: plainName(file.name) },
        body: { content: file, mediaType: file.type },
        signal: stop.signal,
      });
      onChange({ id, name, size });
      setProgress(idle);
      announce(t('file.done', { name }));
    } catch (failure) {
      if (!stop.signal.aborted)
        setProgress({ state: 'failed', file, why: failureSentence(failure, surface, locale) });
    }
  };
  const cancel = () => {
    sending.current?.abort();
    setProgress(idle);
  };

  return (
    <Input.Wrapper
      {...words}
      labelElement="div"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files.item(0);
        if (file !== null && !disabled) void send(file);
      }}
    >
      <div
        role="group"
        aria-label={words.label}
        className={classes.place}
        data-filled={kept !== undefined || progress.state !== 'idle' || undefined}
      >
        {progress.state === 'sending' && (
          <div className={classes.line} role="status">
            <Loader size={16} />
            <span className={classes.name}>{t('file.sending', { name: progress.file.name })}</span>
            <ActionIcon aria-label={t('file.cancel')} onClick={cancel}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        )}
        {progress.state === 'failed' && (
          <div className={classes.line} role="alert">
            <IconFile size={16} stroke={1.5} aria-hidden />
            <span className={classes.name}>
              {progress.file.name}
              <span className={classes.why}>{progress.why}</span>
            </span>
            <ActionIcon aria-label={t('file.again')} onClick={() => void send(progress.file)}>
              <IconRefresh size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon aria-label={t('file.dismiss')} onClick={() => setProgress(idle)}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        )}
        {progress.state === 'idle' && kept !== undefined && (
          <div className={classes.line}>
            <FileLink file={kept} />
            <ActionIcon aria-label={t('file.remove')} disabled={disabled} onClick={() => onChange(null)}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        )}
        {progress.state === 'idle' && kept === undefined && (
          <div className={classes.acts}>
            <Choose label={t('file.choose')} icon={IconUpload} disabled={disabled} onFile={send} />
            <span className={classes.camera}>
              <Choose label={t('file.camera')} icon={IconCamera} disabled={disabled} onFile={send} camera />
            </span>
            <span className={classes.hint}>{t('file.hint', { megabytes: MAX_FILE_BYTES / megabyte })}</span>
          </div>
        )}
      </div>
    </Input.Wrapper>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly icon: typeof IconUpload;
  readonly disabled: boolean;
  readonly camera?: boolean;
  readonly onFile: (file: File) => Promise<void>;
}

function Choose({ label, icon: Mark, disabled, camera = false, onFile }: ChooseProps) {
  return (
    <FileButton
      accept={camera ? 'image/*' : FILE_MEDIA_TYPES.join(',')}
      {...(camera ? { capture: 'environment' as const } : {})}
      onChange={(file) => {
        if (file !== null) void onFile(file);
      }}
    >
      {(button) => (
        <Button
          {...button}
          variant="default"
          disabled={disabled}
          leftSection={<Mark size={16} stroke={1.5} />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}

/** Why a file would be refused by the server, said before it is sent. */
function whyNot(file: File): 'file.tooLarge' | 'file.notAllowed' | undefined {
  if (file.size > MAX_FILE_BYTES) return 'file.tooLarge';
  return FILE_MEDIA_TYPES.some((type) => type === file.type) ? undefined : 'file.notAllowed';
}
