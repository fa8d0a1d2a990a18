export {
  evaluateTrigger,
  type LevelReached,
  lookBackMs,
  spanMs,
  type TriggerEvidence,
  type Verdict,
} from './evaluate.ts';
