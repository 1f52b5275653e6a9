// Draws a chart from each table with data-devcrm-chart: its first column are the labels, every other one a line. The table stays for
// readers, folded up. Colours come from the page's own, so that they follow light and dark.
(() => {
  if (typeof Chart === 'undefined') return;

  const colour = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
  const charts = [];

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows];
    const numbers = (column) => rows.map((row) => {
      const value = row.cells[column].dataset.value;
      return value === undefined || value === '' ? null : Number(value);
    });
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      datasets: heads.slice(1).map((label, index) => ({ label, data: numbers(index + 1) })),
    };
  };

  const tint = (datasets) => {
    const lines = [colour('--bs-primary'), colour('--bs-warning'), colour('--bs-success')];
    datasets.forEach((dataset, index) => {
      dataset.borderColor = lines[index % lines.length];
      dataset.backgroundColor = lines[index % lines.length];
    });
  };

  const paint = (chart) => {
    tint(chart.data.datasets);
    chart.options.color = colour('--bs-body-color');
    Object.values(chart.options.scales).forEach((scale) => {
      scale.ticks.color = colour('--bs-body-color');
      scale.grid.color = colour('--bs-border-color');
    });
    chart.update();
  };

  const draw = (table) => {
    const box = document.createElement('div');
    box.className = 'position-relative mb-2';
    box.style.height = '14rem';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', table.caption?.textContent.trim() ?? '');
    box.append(canvas);

    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.className = 'small';
    summary.textContent = table.dataset.devcrmChart;
    const place = table.closest('.table-responsive') ?? table;
    place.before(box, details);
    details.append(summary, place);

    // Before the chart is made: it would give colours of its own to lines without any, and keep them.
    const data = read(table);
    tint(data.datasets);
    const chart = new Chart(canvas, {
      type: 'bar',
      data,
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: { x: { ticks: {}, grid: {} }, y: { beginAtZero: true, ticks: { precision: 0 }, grid: {} } },
      },
    });
    charts.push(chart);
    paint(chart);
  };

  document.querySelectorAll('table[data-devcrm-chart]').forEach(draw);

  const repaint = () => charts.forEach(paint);
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => requestAnimationFrame(repaint));
})();
