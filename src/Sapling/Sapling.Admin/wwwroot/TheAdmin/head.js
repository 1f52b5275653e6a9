// Before the page is painted, so that it does not flash in the other colours.
(() => {
  const stored = localStorage.getItem('ta-theme');
  const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
})();
