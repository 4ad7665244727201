/** The smallest full-screen Ink program there is. */
import { Text, render } from 'ink'
import { createElement } from 'react'

render(createElement(Text, null, 'a bare frame'), { alternateScreen: true })
setInterval(() => {}, 1000)
