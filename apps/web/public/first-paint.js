// Runs before anything is drawn, so that a dark screen does not flash white and the page announces its language.
// A file of its own instead of an inline script: the content security policy allows scripts from this origin only.
(() => {
  /** @param {string} key */
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const scheme = read('sopflow.scheme');
  const dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const locale = read('sopflow.locale') ?? navigator.language;
  root.lang = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-GB';
})();
