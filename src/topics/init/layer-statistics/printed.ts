/**
 * Tables printed in the lecture notes for one draw each: 1000 unit-Gaussian rows of 500 features through ten layers of
 * 500 units; index 0 is the input. `spread`: standard deviation over eight draws (computed apart, in double precision).
 */
export interface PrintedTable {
  readonly name: string
  readonly values: Readonly<Record<string, number | string>>
  readonly mean: readonly number[]
  readonly std: readonly number[]
  readonly spread: { readonly mean: readonly number[]; readonly std: readonly number[] }
}

export const PRINTED: readonly PrintedTable[] = [
  {
    name: 'tanh-small',
    values: { activation: 'tanh', rule: 'normal', scale: 0.01 },
    mean: [0.000927, -0.000117, -1e-6, -2e-6, 1e-6, 2e-6, 0, 0, 0, 0, 0],
    std: [0.998388, 0.213081, 0.047551, 0.01063, 0.002378, 0.000532, 0.000119, 2.6e-5, 6e-6, 1e-6, 0],
    spread: {
      mean: [
        0.00195, 0.000224, 5.88e-5, 1.36e-5, 4.11e-6, 8.56e-7, 2.08e-7, 4.58e-8, 6.35e-9, 1.84e-9, 4.73e-10,
      ],
      std: [0.00094, 0.000409, 0.000138, 5.14e-5, 1.53e-5, 4.23e-6, 9e-7, 2.07e-7, 4.93e-8, 9.77e-9, 3.14e-9],
    },
  },
  {
    name: 'tanh-large',
    values: { activation: 'tanh', rule: 'normal', scale: 1 },
    mean: [
      0.0018, -0.00043, -0.000849, 0.000566, 0.000483, -0.000682, -0.000401, -0.000237, -0.000448, -0.000899,
      0.000584,
    ],
    std: [
      1.001311, 0.981879, 0.981649, 0.981601, 0.981755, 0.981614, 0.98156, 0.98152, 0.981913, 0.981728,
      0.981736,
    ],
    spread: {
      mean: [0.00195, 0.00135, 0.00102, 0.00145, 0.00157, 0.00177, 0.00077, 0.00149, 0.0014, 0.00125, 0.0016],
      std: [
        0.00094, 0.000164, 8.69e-5, 7.86e-5, 9.11e-5, 9.26e-5, 0.000112, 8.17e-5, 0.000127, 0.000128,
        0.000147,
      ],
    },
  },
  {
    name: 'tanh-xavier',
    values: { activation: 'tanh', rule: 'xavier' },
    mean: [
      0.0018, 0.001198, -0.000175, 5.5e-5, -0.000306, 0.000142, -0.000389, -0.000228, -0.000291, 0.000361,
      0.000139,
    ],
    std: [
      1.001311, 0.627953, 0.486051, 0.407723, 0.357108, 0.320917, 0.292116, 0.273387, 0.254935, 0.239266,
      0.228008,
    ],
    spread: {
      mean: [
        0.00195, 0.000689, 0.000582, 0.000579, 0.000615, 0.000487, 0.000404, 0.000425, 0.000293, 0.000267,
        0.000289,
      ],
      std: [
        0.00094, 0.000626, 0.000756, 0.00143, 0.00145, 0.00152, 0.00101, 0.00104, 0.000952, 0.00106, 0.00176,
      ],
    },
  },
  {
    name: 'relu-xavier',
    values: { activation: 'relu', rule: 'xavier' },
    mean: [
      0.000501, 0.398623, 0.272352, 0.186076, 0.136442, 0.099568, 0.072234, 0.049775, 0.035138, 0.025404,
      0.018408,
    ],
    std: [
      0.999444, 0.582273, 0.403795, 0.276912, 0.198685, 0.140299, 0.10328, 0.072748, 0.051572, 0.038583,
      0.026076,
    ],
    spread: {
      mean: [0.00195, 0.0011, 0.0058, 0.00721, 0.00819, 0.00774, 0.00553, 0.00372, 0.0033, 0.00338, 0.00262],
      std: [0.00094, 0.00143, 0.00429, 0.00697, 0.00947, 0.0089, 0.00749, 0.00668, 0.00507, 0.00449, 0.00331],
    },
  },
]

/** The table that is printed for a network like this one; the notes draw one seed, and do not say which. */
export const printedFor = ({
  layers,
  units,
  taper,
  rows,
  bias,
  ...values
}: Record<string, number | string>) =>
  layers === 10 && units === 500 && taper === 1 && rows === 1000 && bias === 0
    ? PRINTED.find(({ values: own }) => Object.entries(own).every(([name, value]) => values[name] === value))
    : undefined
