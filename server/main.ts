import { fileURLToPath } from "node:url";
import { renderUnicodeCompact } from "uqr";
import { readConfig, type Config } from "./config";
import { addressChanged, bilingual, consoleWords } from "./console-words";
import { keepDemoWorkshop, type DemoWorkshop } from "./demo-workshop";
import { StartError, startProblemSentence } from "./start-problem";
import { startServer, type RunningServer } from "./start-server";

/** One Ctrl+C arrives twice under npm: from the terminal, and passed on by npm. */
const sameKeyPressMs = 1_000;

const config = readConfig(process.env);
if (config.ok) await run(config.value);
else fail(config.problem.map(bilingual));

async function run(config: Config): Promise<void> {
  try {
    const server = await startServer(config, {
      workerFile: new URL("./storage-worker.js", import.meta.url),
      clientDir: fileURLToPath(new URL("../client", import.meta.url)),
      now: Date.now,
    });
    stopOnSignals(server);
    welcome(server);
    if (process.argv.includes("--demo")) {
      showDemo(await keepDemoWorkshop(server.workshops, { ...config, address: server.reached.address }));
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    fail([bilingual(startProblemSentence(error.problem, config))]);
  }
}

function welcome({ reached, operatorLink, warnings }: RunningServer): void {
  const { address, formerAddress, onNetwork } = reached;
  say(`\n${bilingual(consoleWords.ready)}`);
  say(`\n${bilingual(consoleWords.address)}\n  ${address}`);
  if (!onNetwork) say(bilingual(consoleWords.noNetwork));
  if (formerAddress !== null) {
    const { id, en } = addressChanged(formerAddress, address);
    say(`\n${id}\n${en}`);
  }
  if (warnings.current.includes("low-space")) say(`\n${bilingual(consoleWords.lowSpace)}`);
  say(`\n${bilingual(consoleWords.operatorLink)}\n  ${operatorLink}\n`);
  say(renderUnicodeCompact(operatorLink));
  say(`${bilingual(consoleWords.stopHint)}\n`);
}

function showDemo({ joinCode, joinUrl, facilitatorLink, projectorLink }: DemoWorkshop): void {
  say(bilingual(consoleWords.demo));
  say(`  ${bilingual(consoleWords.joinCode)}: ${joinCode}\n    ${joinUrl}`);
  say(`  ${bilingual(consoleWords.facilitatorLink)}:\n    ${facilitatorLink}`);
  say(`  ${bilingual(consoleWords.projectorLink)}:\n    ${projectorLink}\n`);
}

/** The first signal stops in good order, one that comes clearly later at once. */
function stopOnSignals(server: RunningServer): void {
  let stoppingSince: number | undefined;
  const onSignal = (): void => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > sameKeyPressMs) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    say(bilingual(consoleWords.stopping));
    server.stop().then(
      () => {
        say(bilingual(consoleWords.stopped));
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}

function say(text: string): void {
  console.log(text);
}
