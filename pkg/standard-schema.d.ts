/**
 * guichet/standard-schema: a procedure as a Standard Schema, version 1, for the form libraries that take one.
 *
 * @packageDocumentation
 */

import type { CheckOptions, Elsewhere, FieldIssue, Report, Values } from "./index.js";

export interface SchemaOptions extends Omit<CheckOptions, "submitted"> {
  /** Is given each report: what is asked, the documents, the fee, and the warnings, which fail nothing. */
  onReport?: (report: Report) => void;
}

/**
 * The schema of a procedure; throws a RangeError when there is no such procedure.
 *
 * Validation is synchronous once the procedure was loaded, `await init({ procedures: [procedure] })`; before, the first
 * one loads it. When it cannot be loaded the values pass: the server reads them again.
 */
export function schema(procedure: string, options?: SchemaOptions): ProcedureSchema;

/** Assignable to `StandardSchemaV1<Values, Values>` of `@standard-schema/spec`. */
export interface ProcedureSchema<Input = Values, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "guichet";
    readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

export type Result<Output> = Accepted<Output> | Refused;

export interface Accepted<Output> {
  /** The values as they were given: nothing is changed for the person. */
  readonly value: Output;
  readonly issues?: undefined;
  /** What is unusual, and blocks nothing. */
  readonly warnings: readonly SchemaIssue[];
}

export interface Refused {
  readonly issues: readonly SchemaIssue[];
}

/** An issue of a report, with its path in parts; the wrong door has no path. */
export type SchemaIssue = AnswerIssue | ElsewhereIssue;

export interface AnswerIssue extends Omit<FieldIssue, "path"> {
  readonly path: readonly (string | number)[];
  /** The path as the rulebook writes it: `coHolders[1].birthName`. */
  readonly field: string;
}

export interface ElsewhereIssue extends Elsewhere {
  readonly severity: "error";
  readonly code: "elsewhere";
  readonly path?: undefined;
}
