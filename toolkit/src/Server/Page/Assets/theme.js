// Read before anything is drawn, so that no page flashes in the wrong colours.
(() => {
  const key = 'asteroid-theme';
  const root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function apply(theme) {
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  }

  apply(stored());
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme');
    choice.value = root.dataset.theme ?? 'auto';
    choice.addEventListener('change', () => {
      apply(choice.value);
      try {
        localStorage.setItem(key, choice.value);
      } catch {
        // Where nothing may be kept, the choice lasts as long as the page.
      }
    });
  });
})();
