import { expect, test } from 'vitest'
import { fileName } from '../../src/output/download.ts'

test.each([
  ['Layer std', 'layer-std.csv'],
  ['Loss: training / validation?', 'loss-training-validation.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['权重初始化', '权重初始化.csv'],
  ['…', 'plot.csv'],
])('the file of %s is %s', (title, name) => {
  expect(fileName(title, 'csv')).toBe(name)
})
