import { type TransferHandler, transferHandlers } from "comlink";
import { EngineError, type EngineErrorCode } from "../engine/engineError.ts";

interface Thrown {
  readonly value: unknown;
}
interface SentError {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
}

/**
 * Lets an EngineError keep its class and code on its way from the worker to the page. Comlink by itself sends
 * only name and message. To be called on both sides, before anything else is sent.
 */
export function transferEngineErrors(): void {
  const plain = transferHandlers.get("throw") as TransferHandler<Thrown, unknown> | undefined;
  if (!plain) throw new Error("Comlink has no handler for what is thrown");
  const handler: TransferHandler<Thrown, SentError> = {
    canHandle: plain.canHandle as TransferHandler<Thrown, SentError>["canHandle"],
    serialize: ({ value }) => [toSent(value), []],
    deserialize: (sent) => {
      throw revive(sent);
    },
  };
  transferHandlers.set("throw", handler);
}

const toSent = (value: unknown): SentError =>
  value instanceof Error
    ? { name: value.name, message: value.message, code: value instanceof EngineError ? value.code : null }
    : { name: "Error", message: String(value), code: null };

function revive({ name, message, code }: SentError): Error {
  if (code !== null) return new EngineError(code as EngineErrorCode, message);
  const error = new Error(message);
  error.name = name;
  return error;
}
