import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chart } from '../chart/Chart.tsx';
import { api } from '../data/client.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { useWords } from '../words/i18n.ts';
import classes from './SopPage.module.css';

interface OlderVersionProps {
  readonly sopKey: string;
  readonly number: number;
}

/** The flowchart of a version that is not the present one, with the way back to that. */
export function OlderVersion({ sopKey, number }: OlderVersionProps) {
  const { t, locale } = useWords('procedures');
  const version = useQuery({
    queryKey: ['sops', 'version', sopKey, number],
    queryFn: ({ signal }) => api.sops.version({ params: { key: sopKey, number }, signal }),
  });
  return (
    <Loaded query={version} size="panel">
      {({ status, document }) => (
        <>
          <Text c="dimmed" mb="sm">
            {t('sop.older', { number, state: t(`states.${status}`) })}
            {locale === 'zh' ? '' : ' '}
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/procedures/$key" params={{ key: sopKey }} replace />
              )}
            >
              {t('sop.toPresent')}
            </Anchor>
          </Text>
          <div className={classes.chart}>
            <Chart document={document} />
          </div>
        </>
      )}
    </Loaded>
  );
}
