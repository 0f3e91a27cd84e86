import { Worker, type MessagePort, type ResourceLimits } from "node:worker_threads";

export interface AskedThreadOptions {
  /** The built worker; it serves by `answerQuestions`. */
  readonly workerFile: URL;
  readonly workerData?: unknown;
  readonly resourceLimits?: ResourceLimits;
  /** A question that takes longer ends the thread; unlimited unless given. */
  readonly questionMaxMs?: number;
  /** A thread nobody has asked for this long is ended, and its memory is free again. */
  readonly idleMs?: number;
}

interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

type Given<Answer> =
  | { readonly id: number; readonly ok: true; readonly value: Answer }
  | { readonly id: number; readonly ok: false; readonly message: string };

const idleMs = 60_000;

interface Waiting<Answer> {
  resolve(value: Answer): void;
  reject(error: Error): void;
}

/** A thread for what would keep everybody waiting: there only while it is asked, one question after the other. */
export class AskedThread<Question, Answer> {
  readonly #options: AskedThreadOptions;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #overdue: NodeJS.Timeout | undefined;
  #nextId = 1;

  constructor(options: AskedThreadOptions) {
    this.#options = options;
  }

  /** Whether the thread is there. */
  get isThere(): boolean {
    return this.#worker !== null;
  }

  /** How many questions wait for their answer. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Errors: rejects with what the thread says, or when it ends before it has answered. */
  ask(question: Question): Promise<Answer> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.#watch();
      worker.postMessage({ id, question } satisfies Asked<Question>);
    });
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    clearTimeout(this.#overdue);
    const worker = this.#worker;
    if (worker === null) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    this.#close();
    await ended;
  }

  #start(): Worker {
    const { workerFile, workerData, resourceLimits } = this.#options;
    const worker = new Worker(workerFile, { workerData, ...(resourceLimits && { resourceLimits }) });
    let cause = "the thread ended";
    worker.on("message", (answer: Given<Answer>) => this.#take(answer));
    worker.on("error", (error) => {
      cause = error.message;
    });
    worker.once("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      clearTimeout(this.#overdue);
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(cause));
      this.#waiting.clear();
    });
    return worker;
  }

  #take(answer: Given<Answer>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
    this.#watch();
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => this.#close(), this.#options.idleMs ?? idleMs);
    this.#idle.unref();
  }

  /** From now on the next answer is waited for. */
  #watch(): void {
    clearTimeout(this.#overdue);
    const { questionMaxMs } = this.#options;
    if (questionMaxMs === undefined || this.#waiting.size === 0) return;
    this.#overdue = setTimeout(() => void this.#worker?.terminate(), questionMaxMs);
    this.#overdue.unref();
  }

  #close(): void {
    this.#worker?.postMessage("close");
    this.#worker = null;
  }
}

/** The thread's side: `answer` is asked one question after the other; a throw is that question's answer. */
export function answerQuestions(
  port: MessagePort,
  answer: (question: never) => unknown,
  close: () => void = () => undefined,
): void {
  let last: Promise<void> = Promise.resolve();
  port.on("message", (message: Asked<never> | "close") => {
    last = last.then(async () => {
      if (message === "close") {
        close();
        port.close();
      } else port.postMessage(await given(message, answer));
    });
  });
}

async function given(
  { id, question }: Asked<never>,
  answer: (question: never) => unknown,
): Promise<Given<unknown>> {
  try {
    return { id, ok: true, value: await answer(question) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
