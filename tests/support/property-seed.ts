import fc from 'fast-check'

/** Properties see the same cases in every run; PROPERTY_SEED=<number> tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_121) })
