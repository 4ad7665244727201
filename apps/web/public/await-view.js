// A prerendered page shows the default view. An address that asks for another one hides it until that is computed,
// so that no figure is seen that the address did not ask for. Without JavaScript nothing is hidden.
if (location.search !== '') document.documentElement.classList.add('awaits-view')
