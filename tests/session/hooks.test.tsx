import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { valuesWith } from '../../src/lab/defaults.ts'
import { useFrame, usePinned, useRun } from '../../src/session/hooks.ts'
import { createSession } from '../../src/session/session.ts'
import { WorkerClient } from '../../src/worker/client.ts'
import { sample } from '../lab/sample.ts'
import { playedThreads } from '../worker/threads.ts'

function Shown({ session }: { session: ReturnType<typeof open> }) {
  const count = useRun(session, (run) => run.values.count)
  const status = useRun(session, (run) => run.status)
  return `${count} ${status} ${useFrame(session)?.x ?? 'no frame'} ${usePinned(session).length} pins`
}

const open = (query: string) =>
  createSession(sample, { query, connect: () => new WorkerClient(playedThreads([sample]).spawn) })

describe('hooks', () => {
  it('give a prerendered page the defaults of the lab, whatever the link says', () => {
    expect(renderToString(<Shown session={open('count=30')} />)).toBe('20 idle no frame 0 pins')
  })

  it('give the values of a figure to the page that is prerendered with it', () => {
    const figure = valuesWith(sample.parameters, { count: 30 })
    const connect = () => new WorkerClient(playedThreads([sample]).spawn)
    const session = createSession(sample, { figure, connect })
    expect(renderToString(<Shown session={session} />)).toBe('30 idle no frame 0 pins')
  })
})
