import { expect, test } from 'vitest'
import { describeMarks, type Mark } from '../../src/plot/mark.ts'

const Dot: Mark<{ at: number }> = () => null
Dot.describe = ({ at }) => ({ x: [[at]] })
const Plain = () => null

test('marks are found in order, in fragments and lists too; other components and empty children are passed over', () => {
  const marks = describeMarks([
    <Dot key="1" at={1} />,
    false,
    null,
    <Plain key="plain" />,
    <g key="g">
      <Dot at={9} />
    </g>,
    <>
      <Dot at={2} />
      {[3, 4].map((at) => (
        <Dot key={at} at={at} />
      ))}
    </>,
  ])
  expect(marks.map(({ x }) => x?.[0][0])).toEqual([1, 2, 3, 4])
})
