import { el, put, say } from '../dom.js';
import { get } from '../api.js';
import { calm, draw } from '../live.js';
import { showTasks } from '../parts/task.js';
import { plural } from '../text.js';

/** Everything that waits for somebody, the oldest first. */
export async function reviews(place) {
  const list = el('div', { class: 'tasks many' });
  const total = el('p', { class: 'lead', role: 'status' });
  const first = await get('tasks');
  put(place, el('h1', {}, 'Reviews'), total, list);
  show(first);
  const refresh = calm(async () => {
    const fresh = await get('tasks');
    draw(() => show(fresh));
  }, 300);
  return { title: 'Reviews', section: 'reviews', update: change => (change === null || change.tasks) && refresh() };

  function show(fresh) {
    const left = fresh.total - fresh.tasks.length;
    say(total, fresh.total === 0
      ? 'Nothing waits for anybody. Executions that wait for a task token are shown here.'
      : `${plural(fresh.total, 'execution waits', 'executions wait')} for somebody${left > 0 ? `, of which the ${fresh.tasks.length} oldest are shown` : ''}.`);
    showTasks(list, fresh.tasks, { linked: true });
  }
}
