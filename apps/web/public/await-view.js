// A prerendered page shows the default view. An address that asks for another one hides it until that is computed,
// so that no figure is seen that the address did not ask for. Without JavaScript nothing is hidden; when the program
// does not come, the default view is shown and said to be that.
if (location.search !== '') {
  const { classList } = document.documentElement
  const giveUp = () => {
    if (classList.contains('awaits-view')) classList.replace('awaits-view', 'lacks-view')
  }
  classList.add('awaits-view')
  addEventListener('error', giveUp, { capture: true })
  addEventListener('unhandledrejection', giveUp)
  setTimeout(giveUp, 10_000)
}
