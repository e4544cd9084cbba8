/* One box that chooses, or leaves, all of a list. Without a script each is chosen by itself. */
for (const label of document.querySelectorAll('.choose-all')) {
  const all = label.querySelector('input');
  const form = label.closest('form');
  const ones = [...form.querySelectorAll('.choose input')];
  const tell = () => {
    const chosen = ones.filter((one) => one.checked).length;
    all.checked = chosen === ones.length;
    all.indeterminate = chosen > 0 && chosen < ones.length;
  };
  all.addEventListener('change', () => {
    for (const one of ones) {
      one.checked = all.checked;
    }
  });
  form.addEventListener('change', tell);
  tell();
  label.hidden = false;
}
