import { complaint } from './complaint.ts';
import { productLaunch } from './productLaunch.ts';
import { shopOutage } from './shopOutage.ts';
import { weeklyMeeting } from './weeklyMeeting.ts';

export { samplePeople, samplePositions } from './people.ts';
export { samplePolicies, sampleTriggers } from './policies.ts';
export { sampleCalendars, sampleSchedules } from './time.ts';

/** The sample's procedures, in the order in which a newcomer should meet them. */
export const sampleDocuments = [productLaunch, complaint, weeklyMeeting, shopOutage] as const;
