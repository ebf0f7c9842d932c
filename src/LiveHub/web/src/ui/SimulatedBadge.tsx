import type { SimulationLevel } from '../contracts/contracts.g';
import { texts } from '../texts';

/** Says that a store is invented, and what its cameras give; nothing where the cameras are real. */
export function SimulatedBadge({ level, short = false }: { level: SimulationLevel | undefined; short?: boolean }) {
  if (level === undefined) {
    return null;
  }
  const { label, hint } = texts.simulation[level];
  return (
    <span className="badge" title={short ? `${label}. ${hint}` : hint} data-testid="simulated" data-level={level}>
      {short ? texts.simulated : label}
    </span>
  );
}
