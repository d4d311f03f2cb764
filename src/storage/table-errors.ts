// What the table service's refusals mean.
import { RestError } from "@azure/data-tables";

/** The service's own code: single operations put it in the body, transactions beside it. */
function codeOf(error: RestError): string | undefined {
  const details = error.details as { readonly odataError?: { readonly code?: string } } | undefined;
  return details?.odataError?.code ?? error.code;
}

/** Only this is absence. A table that is missing, or a service that does not answer, is a failure. */
export function isAbsence(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404 && codeOf(error) === "ResourceNotFound";
}

export function isAlreadyThere(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 409 && codeOf(error) === "EntityAlreadyExists";
}

/** A row that was to be new is there, or a row that was to be replaced has changed or is not there. */
export function isConflict(error: unknown): error is RestError {
  return isAlreadyThere(error) || isAbsence(error) || (error instanceof RestError && error.statusCode === 412);
}

export function storageFailure(doing: string, cause: unknown): Error {
  return new Error(`The table storage failed while ${doing}`, { cause });
}
