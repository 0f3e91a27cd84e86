import { defineConfig } from "vitest/config";

const browserTimeoutMs = 180_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: ["shared/**/*.test.ts", "server/**/*.test.ts", "client/**/*.test.{ts,tsx}"],
          // Properties are tried on hundreds of examples; on a busy machine that takes longer than five seconds.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "scenarios",
          sequence: { groupOrder: 1 },
          include: ["tests/{scenarios,faults,attacks,model}/**/*.test.ts"],
          globalSetup: ["tests/support/build-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          // One after the other, and after everything else: a browser and a server want the machine for themselves.
          sequence: { groupOrder: 2 },
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: browserTimeoutMs,
          hookTimeout: browserTimeoutMs,
          fileParallelism: false,
        },
      },
    ],
  },
});
