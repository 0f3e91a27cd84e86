import * as z from "zod/mini";
import type { DimensionId } from "../../shared/domain/dimension";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { WorkshopId } from "../../shared/domain/workshop";
import {
  createdWorkshopSchema,
  enteredSchema,
  httpRefusalSchema,
  joinInfoSchema,
  regionSummarySchema,
  workshopSummarySchema,
  type CreatedWorkshop,
  type CreateWorkshop,
  type Entered,
  type JoinInfo,
  type JoinRequest,
  type RegionSummary,
  type ReturnRequest,
  type WorkshopSummary,
} from "../../shared/protocol/http-messages";
import { storageStateSchema, type StorageState } from "../../shared/protocol/workshop-state";
import type { Refusal } from "../../shared/protocol/refusal";
import { newId } from "./random";

/** What comes back instead of an answer: the server said no, or was not reached. */
type HttpProblem = Refusal | "no-connection";
export type HttpResult<Value> = Promise<Result<Value, HttpProblem>>;

export interface DownloadedFile {
  readonly blob: Blob;
  readonly fileName: string;
}

export function fetchJoinInfo(code: string): HttpResult<JoinInfo> {
  return call(`/api/join/${encodeURIComponent(code)}`, joinInfoSchema);
}

/** A new participant. Sent again after a lost answer it still makes one person. */
export function join(request: JoinRequest): HttpResult<Entered> {
  return call("/api/join", enteredSchema, { body: request, idempotencyKey: keyOfTry(request) });
}

/** Back as the same person, by personal code. */
export function comeBack(request: ReturnRequest): HttpResult<Entered> {
  return call("/api/return", enteredSchema, { body: request });
}

/** By the secret part of a link. */
export function enter(secret: string): HttpResult<Entered> {
  return call("/api/enter", enteredSchema, { body: { secret } });
}

export async function listRegions(token: string): HttpResult<readonly RegionSummary[]> {
  const answer = await call("/api/regions", regionsSchema, { token });
  return answer.ok ? ok(answer.value.regions) : answer;
}

export async function listWorkshops(token: string): HttpResult<readonly WorkshopSummary[]> {
  const answer = await call("/api/workshops", workshopsSchema, { token });
  return answer.ok ? ok(answer.value.workshops) : answer;
}

/** How the server's disk is, for the operator. */
export function readStorageState(token: string): HttpResult<StorageState> {
  return call("/api/storage", storageStateSchema, { token });
}

export function createWorkshop(token: string, request: CreateWorkshop): HttpResult<CreatedWorkshop> {
  return call("/api/workshops", createdWorkshopSchema, { token, body: request });
}

/** The Excel workbook of the whole workshop, or of one dimension. */
export async function downloadWorkbook(
  token: string,
  workshopId: WorkshopId,
  dimensionId: DimensionId | null,
): HttpResult<DownloadedFile> {
  // The page is marked with the language the person chose; the file follows it.
  const query = new URLSearchParams({ language: document.documentElement.lang === "en" ? "en" : "id" });
  if (dimensionId !== null) query.set("dimension", dimensionId);
  const path = `/api/workshops/${encodeURIComponent(workshopId)}/workbook?${query.toString()}`;
  try {
    const response = await send(path, { token });
    if (!response.ok) return failed(await refusalIn(response));
    return ok({ blob: await response.blob(), fileName: fileNameOf(response) });
  } catch {
    return failed("no-connection");
  }
}

const regionsSchema = z.object({ regions: z.array(regionSummarySchema) });
const workshopsSchema = z.object({ workshops: z.array(workshopSummarySchema) });

/** Answers of the server come at once or not at all; a file may be made for a while. */
const answerTimeoutMs = 60_000;

interface CallOptions {
  readonly token?: string;
  /** Makes it a POST. */
  readonly body?: unknown;
  /** The same on every try of one request. */
  readonly idempotencyKey?: string;
}

/** One request whose answer has the shape of `schema`. */
export async function call<Value>(
  path: string,
  schema: z.ZodMiniType<Value>,
  options: CallOptions = {},
): HttpResult<Value> {
  try {
    const response = await send(path, options);
    if (!response.ok) return failed(await refusalIn(response));
    const answer = z.safeParse(schema, await response.json());
    // A page that no longer understands its server has to be loaded again.
    return answer.success ? ok(answer.data) : failed("upgrade-needed");
  } catch {
    return failed("no-connection");
  }
}

/** The last join as typed and the key it went out with; another name is another person. */
let lastJoin = { typed: "", key: "" };

function keyOfTry(request: JoinRequest): string {
  const typed = JSON.stringify(request);
  if (typed !== lastJoin.typed) lastJoin = { typed, key: newId() };
  return lastJoin.key;
}

function send(path: string, { token, body, idempotencyKey }: CallOptions): Promise<Response> {
  return fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: "no-store",
    signal: AbortSignal.timeout(answerTimeoutMs),
  });
}

/** A refusal that is not ours comes from something between us and the server. */
async function refusalIn(response: Response): Promise<HttpProblem> {
  const content: unknown = await response.json().catch(() => null);
  const answer = z.safeParse(httpRefusalSchema, content);
  return answer.success ? answer.data.refusal : "no-connection";
}

function fileNameOf(response: Response): string {
  const header = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/iu.exec(header)?.[1] ?? "rembuk.xlsx";
}
