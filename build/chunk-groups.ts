/**
 * Scripts that one page or another needs together, each with all that it imports and that no group before it has: many
 * small files compress badly. What else pages share falls into chunks by itself.
 */
export const chunkGroups = [
  { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/ },
  // Every page, and what holds the labs of a page until their code is there.
  {
    name: 'shell',
    test: /\/src\/app\/(App\.tsx|load-page\.ts|lab\/(Island|page-runs|topic-labs|lab-mode)\.tsx?)$|preload-helper/,
  },
  // Whatever is drawn with axes; the marks that most labs draw with.
  { name: 'plot', test: /\/src\/plot\/(Plot\.tsx|PlotSlot\.tsx|marks\/(Line|Rule)\.tsx)$/ },
  // Every lab.
  {
    name: 'frame',
    test: /\/src\/(app\/lab\/parts|lab\/(code|experiment|parameter|reading|prediction)|session\/session)\.ts$/,
  },
].map((group, index, all) => ({ ...group, priority: all.length - index }))
