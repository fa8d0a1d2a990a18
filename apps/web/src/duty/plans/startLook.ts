/** The look of the big button: filled, but held back while the plan is running already and joining comes first. */
export function startLook(running: boolean) {
  return running
    ? ({ variant: 'outline', color: 'var(--late)' } as const)
    : ({ variant: 'filled', color: 'red' } as const);
}
