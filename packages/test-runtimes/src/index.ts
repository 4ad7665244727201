export { launchBrowser } from './launch-browser.ts'
export { type ProcessOutput, outputOf } from './output-of.ts'
export { type RunningWorkerd, startWorkerd } from './start-workerd.ts'
