import { readFileSync } from "node:fs";

/** How much of the machine processes other than these two took since `start`, in percent. */
export function watchForeignCpu(serverCpuMs: () => number): () => number {
  const start = reading();
  return () => {
    const end = reading();
    const foreign = end.busyMs - start.busyMs - (end.ownMs - start.ownMs);
    return (Math.max(0, foreign) / Math.max(1, end.totalMs - start.totalMs)) * 100;
  };

  function reading() {
    const [, ...ticks] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "").split(/\s+/u).map(Number);
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softIrq = 0, steal = 0] = ticks;
    const { user: ownUser, system: ownSystem } = process.cpuUsage();
    const busy = user + nice + system + irq + softIrq + steal;
    return {
      busyMs: busy * 10,
      totalMs: (busy + idle + wait) * 10,
      ownMs: (ownUser + ownSystem) / 1_000 + serverCpuMs(),
    };
  }
}
