import { useEffect, useState } from 'react'
import { Island } from './lab/Island.tsx'
import { PageRuns } from './lab/page-runs.ts'
import { TopicLabsContext } from './lab/topic-labs.ts'
import type { LoadedTopic, Page } from './page.ts'
import { labOfRoute } from './routes.ts'

export { loadLabPage as load } from './load-lab-page.ts'

/** One lab under its own address. The page comes alive at once, the lab in it as soon as its code is there. */
export default function LabPage({ page: { topic, route } }: { page: Page }) {
  return topic && route.page === 'lab' && <OneLab topic={topic} id={labOfRoute(route)} />
}

function OneLab({ topic, id }: { topic: LoadedTopic; id: string }) {
  const [labs] = useState(() => ({ topic, runs: new PageRuns(), path: `${id}/` }))
  useEffect(() => () => labs.runs.dispose(), [labs])
  return (
    <TopicLabsContext value={labs}>
      <Island lab={id}>{(lab) => <lab.parts.LabAlone lab={lab} />}</Island>
    </TopicLabsContext>
  )
}
