import type { ParameterSchema, Values } from './parameter.ts'

type Mutable<S extends ParameterSchema> = { -readonly [K in keyof S]: Values<S>[K] }

/** Default of every declared parameter, in an object without prototype. */
export function defaultValues<S extends ParameterSchema>(schema: S): Mutable<S> {
  const values = Object.create(null) as Mutable<S>
  for (const name of Object.keys(schema) as (keyof S & string)[]) {
    values[name] = schema[name].default as Mutable<S>[typeof name]
  }
  return values
}

/** Defaults overlaid with the declared names of `overlay`; undeclared names are left out. */
export function valuesWith<S extends ParameterSchema>(schema: S, overlay: Partial<Values<S>>): Mutable<S> {
  const values = defaultValues(schema)
  for (const name of Object.keys(schema) as (keyof S & string)[]) {
    const given = Object.hasOwn(overlay, name) ? overlay[name] : undefined
    if (given !== undefined) values[name] = given as Mutable<S>[typeof name]
  }
  return values
}

/** Equal in every parameter, telling 0 from −0. */
export function sameValues<S extends ParameterSchema>(schema: S, a: Values<S>, b: Values<S>): boolean {
  return Object.keys(schema).every((name) => Object.is(a[name], b[name]))
}

/** Value of the experiment's seed parameter, or 0 where it has none. */
export function seedOf(schema: ParameterSchema, values: Values): number {
  const name = Object.keys(schema).find((key) => schema[key].kind === 'seed')
  return name === undefined ? 0 : (values[name] as number)
}
