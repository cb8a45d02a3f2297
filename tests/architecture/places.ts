/** Places of a topic that may touch the page: the view of a lab, its parts, and what the views of a topic share. */
export const drawn = /^topics\/[^/]+\/(?:[^/]+\/)?view(?:\.tsx$|\/)/

/** Words: of a topic, of a lab, or shared by the labs of a topic (`names.en.ts`, `activation.text.en.ts`). */
export const worded = /^topics\/[^/]+\/(?:[^/]+\/)?(?:[^/]+\.)?[^/.]+\.[a-z]{2,3}(?:-[A-Za-z]+)?\.ts$/
