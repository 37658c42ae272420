/**
 * The page works without it: the language is switched by style sheet alone. The script names the language to screen readers,
 * remembers it, and finds cases in the table.
 */
export const script = `
(() => {
  const root = document.documentElement;
  const radios = [...document.querySelectorAll('input[name=lang]')];
  const titles = JSON.parse(document.getElementById('titles').textContent);
  const keep = (value) => { try { localStorage.setItem('fengqiao-lang', value); } catch {} };
  const kept = () => { try { return localStorage.getItem('fengqiao-lang'); } catch { return null; } };
  const show = (value) => { root.lang = value; document.title = titles[value]; };
  const wanted = kept();
  for (const radio of radios) {
    if (radio.value === wanted) radio.checked = true;
    radio.addEventListener('change', () => { show(radio.value); keep(radio.value); });
  }
  show(radios.find((r) => r.checked)?.value ?? 'zh-CN');
  const finder = document.querySelector('.finder');
  if (!finder) return;
  finder.hidden = false;
  const rows = [...document.querySelectorAll('#case-table tbody tr')];
  const [text, grade] = finder.querySelectorAll('input, select');
  const apply = () => {
    const words = text.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !((!words || row.textContent.toLowerCase().includes(words)) && (!grade.value || row.dataset.grade === grade.value));
  };
  text.addEventListener('input', apply);
  grade.addEventListener('change', apply);
})();
`;
