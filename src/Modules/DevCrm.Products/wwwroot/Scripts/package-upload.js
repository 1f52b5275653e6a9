// Streams a package to the release with the raw file as the request body, so that neither side holds it in memory.
(() => {
  const token = () => document.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';

  const cell = (row, text, className) => {
    const td = row.insertCell();
    td.textContent = text;
    if (className) td.className = className;
  };

  const addRow = (list, item) => {
    const row = list.insertRow();
    cell(row, item.fileName);
    cell(row, item.platform);
    cell(row, item.size.toLocaleString(), 'text-end');
    cell(row, item.sha256, 'small text-break font-monospace');
    cell(row, '');
  };

  const problem = (request, fallback) => {
    try {
      return JSON.parse(request.responseText).detail || fallback;
    } catch {
      return fallback;
    }
  };

  document.querySelectorAll('[data-devcrm-upload]').forEach((box) => {
    const file = box.querySelector('[data-file]');
    const platform = box.querySelector('[data-platform]');
    const send = box.querySelector('[data-send]');
    const status = box.querySelector('[data-status]');
    const progress = box.querySelector('.progress');
    const bar = box.querySelector('.progress-bar');
    let request = null;

    const show = (percent) => {
      progress.classList.toggle('d-none', percent === null);
      progress.setAttribute('aria-valuenow', percent ?? 0);
      bar.style.width = `${percent ?? 0}%`;
      bar.textContent = percent === null ? '' : `${percent}%`;
    };

    const finish = (text, failed) => {
      status.textContent = text;
      status.className = `mt-2 mb-0 text-${failed ? 'danger' : 'success'}`;
      request = null;
      send.disabled = !file.files.length;
    };

    file.addEventListener('change', () => { send.disabled = !file.files.length || request !== null; });

    send.addEventListener('click', (event) => {
      event.preventDefault();
      const chosen = file.files[0];
      if (!chosen || request) return;

      const query = new URLSearchParams({ fileName: chosen.name, platform: platform.value });
      request = new XMLHttpRequest();
      request.open('POST', `${box.dataset.devcrmUpload}?${query}`);
      request.setRequestHeader('RequestVerificationToken', token());
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener('progress', (e) => {
        if (e.lengthComputable) show(Math.floor((e.loaded / e.total) * 100));
      });
      request.addEventListener('load', () => {
        if (request.status === 201) {
          show(100);
          addRow(document.getElementById(box.dataset.list), JSON.parse(request.responseText));
          file.value = '';
          finish(box.dataset.done, false);
        } else {
          show(null);
          finish(problem(request, box.dataset.failed), true);
        }
      });
      request.addEventListener('error', () => { show(null); finish(box.dataset.failed, true); });
      send.disabled = true;
      status.className = 'mt-2 mb-0';
      status.textContent = box.dataset.busy;
      show(0);
      request.send(chosen);
    });

    window.addEventListener('beforeunload', (event) => { if (request) event.preventDefault(); });
  });
})();
