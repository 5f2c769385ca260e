// @ts-check
// The page's own script: it filters what is shown and marks what goes on now. Without it, all is shown.
(() => {
  const { documentElement: root } = document;
  const form = /** @type {HTMLFormElement} */ (document.getElementById('filter'));
  const shown = /** @type {HTMLElement} */ (document.getElementById('shown'));
  const count = /** @type {HTMLElement} */ (shown.querySelector('span'));
  const days = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.day')]);
  const slots = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.slot')]);
  const fields = /** @type {(HTMLSelectElement | HTMLInputElement)[]} */ ([
    ...form.querySelectorAll('select, input'),
  ]);

  /** @param {string} text */
  const plain = (text) => text.toLocaleLowerCase(root.lang).replace(/\s+/g, ' ').trim();
  /** @param {string | undefined} ids */
  const listed = (ids) => new Set((ids ?? '').split(' '));
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.item')]).map((element) => ({
    element,
    person: listed(element.dataset.people),
    room: listed(element.dataset.rooms),
    track: listed(element.dataset.track),
    words: plain(element.textContent ?? ''),
  }));

  function filter() {
    const wish = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const words = plain(wish.words ?? '').split(' ');
    let left = 0;
    for (const item of items) {
      const fits =
        (!wish.person || item.person.has(wish.person)) &&
        (!wish.room || item.room.has(wish.room) || item.room.has('*')) &&
        (!wish.track || item.track.has(wish.track)) &&
        words.every((word) => item.words.includes(word));
      item.element.hidden = !fits;
      if (fits) left += 1;
    }
    for (const slot of slots) slot.hidden = slot.querySelector('.item:not([hidden])') === null;
    const all = fields.every(({ value }) => value.trim() === '');
    for (const day of days) day.hidden = !all && day.querySelector('.slot:not([hidden])') === null;
    const text = (left === 0 ? shown.dataset.none : shown.dataset.count) ?? '';
    count.textContent = all ? '' : text.replace('%1', String(left)).replace('%2', String(items.length));
    shown.hidden = all;
    mark();
  }

  /** What is chosen stands in the address, so that it can be kept and sent. */
  function remember() {
    const wish = new URLSearchParams(
      fields.filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value]),
    );
    history.replaceState(null, '', `#${wish}`);
  }

  function recall() {
    if (!location.hash.includes('=')) return;
    const wish = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = wish.get(field.name) ?? '';
      // It may be someone who is no longer in the programme.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
    filter();
  }

  /** The time on the walls of the event, as it stands in the page: 2013-08-29T09:00. */
  function wallClock() {
    try {
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: root.dataset.zone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      return format.format(new Date()).replace(' ', 'T');
    } catch {
      return '';
    }
  }

  function mark() {
    const now = wallClock();
    for (const old of document.querySelectorAll('.mark-now')) old.remove();
    const open = slots.filter(({ hidden }) => !hidden);
    const during = open.filter(({ dataset }) => (dataset.from ?? '') <= now && now < (dataset.to ?? ''));
    const later = open.filter(({ dataset }) => now < (dataset.from ?? ''));
    const today = slots.some(({ dataset }) => dataset.from?.slice(0, 10) === now.slice(0, 10));
    const begins = today ? later[0]?.dataset.from : undefined;
    const next = later.filter(({ dataset }) => dataset.from === begins);
    for (const slot of slots) slot.classList.toggle('now', during.includes(slot));
    for (const slot of during) label(slot, root.dataset.now);
    for (const slot of next) label(slot, root.dataset.next);
    const link = document.getElementById('now');
    const first = during[0] ?? next[0];
    if (link === null) return;
    link.hidden = first === undefined;
    if (first !== undefined) first.id = 'on-now';
    for (const slot of slots) if (slot !== first) slot.removeAttribute('id');
    link.querySelector('a')?.setAttribute('href', '#on-now');
  }

  /**
   * @param {HTMLElement} slot
   * @param {string | undefined} text
   */
  function label(slot, text) {
    const mark = document.createElement('span');
    mark.className = 'mark-now';
    mark.textContent = text ?? '';
    slot.querySelector('.time')?.append(mark);
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    filter();
    remember();
  });
  document.getElementById('all')?.addEventListener('click', () => {
    form.reset();
    filter();
    remember();
    fields[0]?.focus();
  });
  addEventListener('hashchange', recall);
  mark();
  recall();
  setInterval(mark, 30_000);
})();
