/**
 * Scripts that one page or another needs together, each with all that it imports and that no group before it has: many
 * small files compress badly. What else pages share falls into chunks by itself.
 */
export const chunkGroups = [
  { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/ },
  // Every page, and what holds the labs of a page until their code is there.
  {
    name: 'shell',
    test: /\/src\/app\/(App\.tsx|load-(page|topic)\.ts|lab\/(Island|page-runs|topic-labs|lab-mode)\.tsx?)$|preload-helper/,
  },
  // Every lab: its frame and its run, the axes of its plots, and the marks that most labs draw with.
  {
    name: 'frame',
    test: /\/src\/(app\/lab\/(LabAlone|LabPanel|Question)|lab\/(code|experiment|parameter|reading|prediction)|session\/session|plot\/(Plot|PlotSlot|marks\/(Line|Rule)))\.tsx?$/,
  },
].map((group, index, all) => ({ ...group, priority: all.length - index }))
