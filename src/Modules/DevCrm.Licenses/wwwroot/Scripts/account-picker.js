// Suggests accounts while one types into a field with data-devcrm-accounts, the address that knows them.
(() => {
  const fill = (list, names) => {
    list.replaceChildren(...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }));
  };

  document.querySelectorAll('input[data-devcrm-accounts]').forEach((field) => {
    const list = field.list;
    if (!list) return;

    let turn = 0;
    const suggest = async () => {
      const mine = ++turn;
      const address = `${field.dataset.devcrmAccounts}?text=${encodeURIComponent(field.value)}`;
      const answer = await fetch(address, { headers: { accept: 'application/json' } });

      // An answer that was overtaken by a later question is dropped.
      if (answer.ok && mine === turn) fill(list, await answer.json());
    };

    let timer;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(suggest, 150);
    });
    field.addEventListener('focus', suggest, { once: true });
  });
})();
