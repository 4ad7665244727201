export { launchBrowser } from './launch-browser.ts'
export { type RunningWorkerd, startWorkerd } from './start-workerd.ts'
