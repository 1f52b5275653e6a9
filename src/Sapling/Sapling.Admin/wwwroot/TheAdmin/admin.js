(() => {
  const root = document.documentElement;

  document.querySelectorAll('[data-ta-theme]').forEach(button => button.addEventListener('click', () => {
    const theme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    root.dataset.bsTheme = theme;
    localStorage.setItem('ta-theme', theme);
  }));

  // <input data-ta-filter="selector"> hides those elements whose text does not contain what is typed.
  document.querySelectorAll('[data-ta-filter]').forEach(input => input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    document.querySelectorAll(input.dataset.taFilter).forEach(element => {
      const text = element.textContent.toLowerCase();
      element.hidden = !words.every(word => text.includes(word));
      if (words.length && !element.hidden) element.closest('details')?.setAttribute('open', '');
    });
  }));

  // <button data-ta-confirm="Really?"> asks before its form is sent. Orchard Core's links with data-url-af are asked, too.
  const dialog = document.getElementById('ta-confirm');
  const ask = (text, then) => {
    dialog.querySelector('p').textContent = text;
    dialog.onclose = () => dialog.returnValue === 'yes' && then();
    dialog.returnValue = '';
    dialog.showModal();
  };

  document.addEventListener('click', event => {
    const trigger = event.target.closest('[data-ta-confirm], [data-url-af]');
    if (!trigger || trigger.dataset.taConfirmed) return;
    const types = (trigger.dataset.urlAf ?? '').split(' ');
    const text = trigger.dataset.taConfirm || (types.includes('RemoveUrl') || types.includes('UnsafeUrl') ? trigger.dataset.message || trigger.title || trigger.textContent.trim() + '?' : '');
    const go = () => {
      if (trigger.dataset.urlAf !== undefined && trigger.href) {
        const form = Object.assign(document.createElement('form'), { method: 'post', action: trigger.href });
        const token = document.querySelector('input[name=__RequestVerificationToken]');
        if (token) form.append(token.cloneNode());
        document.body.append(form);
        form.submit();
        return;
      }

      trigger.dataset.taConfirmed = 'yes';
      trigger.click();
      delete trigger.dataset.taConfirmed;
    };
    event.preventDefault();
    if (text) ask(text, go); else go();
  });

  // A tab that holds a field which was not accepted comes to the front.
  const wrong = document.querySelector('.tab-pane .input-validation-error');
  if (wrong) {
    const pane = wrong.closest('.tab-pane');
    const tab = document.querySelector(`[data-bs-target="#${pane.id}"]`);
    if (tab) bootstrap.Tab.getOrCreateInstance(tab).show();
  }
})();
