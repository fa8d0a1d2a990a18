import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useSession } from '../../data/session.ts';
import { useChanges } from '../../data/useChanges.ts';
import { ShortcutHelp } from '../../surface/shortcuts/ShortcutHelp.tsx';
import { useWords } from '../../words/i18n.ts';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { BottomBar } from './BottomBar.tsx';
import classes from './Frame.module.css';
import { LiveNotice } from './LiveNotice.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import { useRailWidth } from './useRailWidth.ts';
import { ViewingAsBanner } from './ViewingAsBanner.tsx';

/** What stands around every page of a signed-in person: rail and bar on a desk, bars above and below on a phone. */
export function Frame() {
  const { t } = useWords('shell');
  const { interrupted } = useChanges();
  const frame = useMatches({ select: (matches) => matches.at(-1)?.staticData.frame ?? 'page' });
  const path = useLocation({ select: (location) => location.pathname });
  const { viewedBy } = useSession();
  const rail = useRailWidth(frame === 'canvas' ? path : undefined);
  const main = useFocusOnArrival();

  return (
    <div
      className={classes.frame}
      data-rail={rail.width}
      data-frame={frame}
      data-viewing={viewedBy !== null || undefined}
    >
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Rail width={rail.width} onToggle={rail.toggle} />
      <div className={classes.column}>
        <div className={classes.top}>
          <ViewingAsBanner />
          <TopBar />
        </div>
        <LiveNotice interrupted={interrupted} />
        <main ref={main} id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <CommandPalette />
      <ShortcutHelp />
    </div>
  );
}
