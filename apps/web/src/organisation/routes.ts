import { Role } from '@sopflow/model';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const text = z.string().max(100).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const listSearch = z.object({ search: text, sort: text });
export type ListSearch = z.infer<typeof listSearch>;

/** The form of something new may begin as a copy of something else. */
const newSearch = z.object({ from: text });

const peopleSearch = z.object({
  search: text,
  sort: text,
  position: text,
  role: Role.optional().catch(undefined),
  access: z.enum(['canSignIn', 'noPassword', 'away', 'disabled']).optional().catch(undefined),
  /** The form that adds somebody is open. */
  add: flag,
});
export type PeopleSearch = z.infer<typeof peopleSearch>;

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const editSearch = z.object({ edit: flag });
export type EditSearch = z.infer<typeof editSearch>;

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/people/$personId',
  validateSearch: editSearch,
  component: lazyRouteComponent(() => import('./people/PersonPage.tsx'), 'PersonPage'),
});

const positionsSearch = z.object({
  search: text,
  sort: text,
  only: z.enum(['vacant', 'uncovered']).optional().catch(undefined),
});
export type PositionsSearch = z.infer<typeof positionsSearch>;

const positionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/positions',
  validateSearch: positionsSearch,
  component: lazyRouteComponent(() => import('./positions/PositionsPage.tsx'), 'PositionsPage'),
});

const newPositionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/positions/new',
  component: lazyRouteComponent(() => import('./positions/NewPositionPage.tsx'), 'NewPositionPage'),
});

const positionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/positions/$key',
  validateSearch: editSearch,
  component: lazyRouteComponent(() => import('./positions/PositionPage.tsx'), 'PositionPage'),
});

const calendarsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/calendars',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./calendars/CalendarsPage.tsx'), 'CalendarsPage'),
});

const newCalendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/calendars/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(() => import('./calendars/NewCalendarPage.tsx'), 'NewCalendarPage'),
});

const calendarSearch = z.object({ edit: flag, month: text });
export type CalendarSearch = z.infer<typeof calendarSearch>;

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/calendars/$key',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./calendars/CalendarPage.tsx'), 'CalendarPage'),
});

const schedulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/schedules',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./schedules/SchedulesPage.tsx'), 'SchedulesPage'),
});

const newScheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/schedules/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(() => import('./schedules/NewSchedulePage.tsx'), 'NewSchedulePage'),
});

const scheduleSearch = z.object({
  edit: flag,
  /** The form that adds a stand-in is open. */
  add: flag,
  /** The week that the roster begins with, counted from the present one. */
  week: z.int().min(-520).max(520).optional().catch(undefined),
});
export type ScheduleSearch = z.infer<typeof scheduleSearch>;

const scheduleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/schedules/$key',
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import('./schedules/SchedulePage.tsx'), 'SchedulePage'),
});

const policiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/policies',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./policies/PoliciesPage.tsx'), 'PoliciesPage'),
});

const newPolicyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/policies/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(() => import('./policies/NewPolicyPage.tsx'), 'NewPolicyPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/policies/$key',
  validateSearch: editSearch,
  component: lazyRouteComponent(() => import('./policies/PolicyPage.tsx'), 'PolicyPage'),
});

const channelsSearch = z.object({ search: text, sort: text, add: flag });
export type ChannelsSearch = z.infer<typeof channelsSearch>;

const channelsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/channels',
  validateSearch: channelsSearch,
  component: lazyRouteComponent(() => import('./channels/ChannelsPage.tsx'), 'ChannelsPage'),
});

const channelSearch = z.object({
  edit: flag,
  status: z.enum(['pending', 'delivered', 'dead']).optional().catch(undefined),
});
export type ChannelSearch = z.infer<typeof channelSearch>;

const channelRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/channels/$key',
  validateSearch: channelSearch,
  component: lazyRouteComponent(() => import('./channels/ChannelPage.tsx'), 'ChannelPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const keysSearch = z.object({
  search: text,
  sort: text,
  status: z.enum(['inForce', 'over']).optional().catch(undefined),
  add: flag,
});
export type KeysSearch = z.infer<typeof keysSearch>;

const keysRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/keys',
  validateSearch: keysSearch,
  component: lazyRouteComponent(() => import('./keys/KeysPage.tsx'), 'KeysPage'),
});

const day = z.iso.date().optional().catch(undefined);
const auditSearch = z.object({
  search: text,
  outcome: z.enum(['done', 'refused']).optional().catch(undefined),
  person: text,
  kind: text,
  object: text,
  from: day,
  to: day,
});
export type AuditSearch = z.infer<typeof auditSearch>;

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});

/** The pages of this area. */
export const organisationRoutes = {
  peopleRoute,
  personRoute,
  positionsRoute,
  newPositionRoute,
  positionRoute,
  calendarsRoute,
  newCalendarRoute,
  calendarRoute,
  schedulesRoute,
  newScheduleRoute,
  scheduleRoute,
  policiesRoute,
  newPolicyRoute,
  policyRoute,
  channelsRoute,
  channelRoute,
  settingsRoute,
  keysRoute,
  auditRoute,
};
