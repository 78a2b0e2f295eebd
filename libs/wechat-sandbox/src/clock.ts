/** The sandbox's own time: it runs like the machine's, and tests push it forward. Never backward. */
export interface SandboxClock {
  now(): Date;
  advance(ms: number): void;
  /** Runs `work` once `ms` have passed on this clock, by waiting or by being pushed. */
  after(ms: number, work: () => void): void;
  stop(): void;
}

interface Appointment {
  readonly due: number;
  readonly work: () => void;
}

export function createClock(machine: () => Date): SandboxClock {
  let ahead = 0;
  let appointments: Appointment[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const now = (): number => machine().getTime() + ahead;

  function keepDue(): void {
    const due = appointments.filter((appointment) => appointment.due <= now());
    appointments = appointments.filter((appointment) => appointment.due > now());
    due.forEach(({ work }) => work());
  }

  return {
    now: () => new Date(now()),
    advance(ms) {
      ahead += Math.max(0, ms);
      keepDue();
    },
    after(ms, work) {
      appointments.push({ due: now() + ms, work });
      const timer = setTimeout(() => {
        timers.delete(timer);
        keepDue();
      }, ms + 1);
      timers.add(timer);
    },
    stop() {
      timers.forEach((timer) => clearTimeout(timer));
      appointments = [];
    },
  };
}
