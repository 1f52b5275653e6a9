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

  // As Orchard Core's admin does: what is RemoveUrl asks first, then a button sends its form to the form's own address and a link goes
  // where it leads. A link that is UnsafeUrl is posted with its query as fields. Texts: data-title, data-message, data-ok-text, data-cancel-text.
  const dialog = document.getElementById('ta-confirm');
  const ask = (trigger, then) => {
    const texts = { ...dialog.dataset, ...trigger.dataset };
    dialog.querySelectorAll('[data-ta-text]').forEach(element => { element.textContent = texts[element.dataset.taText]; });
    dialog.onclose = () => dialog.returnValue === 'yes' && then();
    dialog.returnValue = '';
    dialog.showModal();
  };

  const field = (form, name, value) => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  const post = link => {
    const url = new URL(link.href);
    const form = Object.assign(document.createElement('form'), { method: 'post', action: url.pathname });
    url.searchParams.forEach((value, name) => field(form, name, value));
    field(form, '__RequestVerificationToken', document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '');
    document.body.appendChild(form).submit();
  };
  const send = button => {
    if (button.name) field(button.form, button.name, button.value);
    button.form.submit();
  };

  document.addEventListener('click', event => {
    const trigger = event.target.closest('[data-url-af~=RemoveUrl], a[data-url-af~=UnsafeUrl]');
    if (!trigger) return;
    event.preventDefault();
    const types = trigger.dataset.urlAf.split(' ');
    const go = () => (types.includes('UnsafeUrl') ? post : trigger.href ? link => location.assign(link.href) : send)(trigger);
    if (types.includes('RemoveUrl')) ask(trigger, go); else go();
  });

  // A tab that holds a field which was not accepted comes to the front.
  const wrong = document.querySelector('.tab-pane .input-validation-error');
  if (wrong) {
    const pane = wrong.closest('.tab-pane');
    const tab = document.querySelector(`[data-bs-target="#${pane.id}"]`);
    if (tab) bootstrap.Tab.getOrCreateInstance(tab).show();
  }
})();
