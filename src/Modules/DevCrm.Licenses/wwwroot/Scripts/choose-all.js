// A box with data-devcrm-choose ticks all boxes of that name in its form, and shows whether all or some of them are ticked.
(() => {
  document.querySelectorAll('input[data-devcrm-choose]').forEach((all) => {
    const boxes = [...all.form.querySelectorAll(`input[name="${all.dataset.devcrmChoose}"]`)];
    if (boxes.length === 0) return;

    const tell = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.hidden = false;
    all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener('change', tell));
    tell();
  });
})();
