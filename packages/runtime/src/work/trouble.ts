/** Told about faults that nobody waits for, with what they are about: to be logged. */
export type OnTrouble = (error: unknown, about: string) => void;
