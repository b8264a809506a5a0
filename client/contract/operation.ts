import type { paths } from '../generated/contract.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

type Operation<Path extends keyof paths, Name extends Method> = NonNullable<paths[Path][Name]>;

type Success<Of> = Of extends { responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201 | 202 | 204)]
  : never;

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : Response extends { content?: never }
    ? undefined
    : never;

/** What the service answers when all went well; never where it answers with bytes. */
export type Answer<Path extends keyof paths, Name extends Method> = Json<Success<Operation<Path, Name>>>;

/** The addresses that take a method. */
type PathTaking<Name extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<Name, object> ? Path : never;
}[keyof paths];

/** The body of a request, where it is JSON. */
export type Body<Path extends keyof paths, Name extends Method> =
  Operation<Path, Name> extends { requestBody: { content: { 'application/json': infer Content } } }
    ? Content
    : never;

type IsNever<Type> = [Type] extends [never] ? true : false;

/** The addresses that take a method with JSON, or with no body, and answer so. */
export type PathWith<Name extends Method> = {
  [Path in PathTaking<Name>]: IsNever<Answer<Path, Name>> extends true
    ? never
    : Operation<Path, Name> extends { requestBody: { content: { 'multipart/form-data': unknown } } }
      ? never
      : Path;
}[PathTaking<Name>];

/** The addresses that answer with bytes. */
export type BytesPath = {
  [Path in PathTaking<'get'>]: IsNever<Answer<Path, 'get'>> extends true ? Path : never;
}[PathTaking<'get'>];

/** The addresses that answer with a page of rows. */
export type RowsPath = {
  [Path in PathWith<'get'>]: 'next' extends keyof Answer<Path, 'get'> ? Path : never;
}[PathWith<'get'>];

type ElementOf<List> = List extends readonly (infer Element)[] ? Element : never;

/** A row of a page: the element of its only list. */
export type Row<Path extends RowsPath> = ElementOf<Answer<Path, 'get'>[keyof Answer<Path, 'get'>]>;

type WithoutNever<Part> = {
  [Name in keyof Part as IsNever<Exclude<Part[Name], undefined>> extends true ? never : Name]: Part[Name];
};

type ParametersOf<Of> = Of extends { parameters: infer Parameters }
  ? WithoutNever<Pick<Parameters, keyof Parameters & ('path' | 'query')>>
  : unknown;

type BodyOf<Path extends keyof paths, Name extends Method> =
  IsNever<Body<Path, Name>> extends true ? unknown : { body: Body<Path, Name> };

/** What may end a request from outside. */
export interface Ending {
  readonly signal?: AbortSignal;
}

type Wish<Path extends keyof paths, Name extends Method> = ParametersOf<Operation<Path, Name>> &
  BodyOf<Path, Name> &
  Ending;

type Optional<Of> = object extends Of ? [wish?: Of] : [wish: Of];

/** What a request says besides its method and address; it may be left out where the contract needs nothing. */
export type WishFor<Path extends keyof paths, Name extends Method> = Optional<Wish<Path, Name>>;
