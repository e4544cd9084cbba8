/* What Admin puts together in the English order: whose permissions, and the name of who is being changed. */
import { onPage } from '../../cockpit/scripts/page.js';

const LAST = / Phân quyền$/;
const USER = /^#\/users\/([^?/]+)/;
const SHOWN = '.section-content h3, .ctn-content h3, h3, .cam-breadcrumb .text, .cam-breadcrumb a';

const people = new Map();

onPage(() => {
  if (document.documentElement.lang === 'vi' && location.hash.startsWith('#/authorization')) {
    replace((words) => (LAST.test(words) ? `Phân quyền: ${words.replace(LAST, '')}` : words));
  }
  const user = USER.exec(location.hash)?.[1];
  if (user) {
    personOf(user).then((person) => {
      if (person?.firstName && person.lastName) {
        const english = `${person.firstName} ${person.lastName}`;
        replace((words) => words.replace(english, `${person.lastName} ${person.firstName}`));
        document.title = document.title.replace(english, `${person.lastName} ${person.firstName}`);
      }
    });
  }
});

/** Họ, đệm, tên, as everywhere else. */
function personOf(user) {
  if (!people.has(user)) {
    const api = document.querySelector('base').getAttribute('engine-api');
    people.set(
      user,
      fetch(`${api}engine/default/user/${user}/profile`)
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null)
    );
  }
  return people.get(user);
}

function replace(turn) {
  document.querySelectorAll(SHOWN).forEach((element) => {
    for (const text of element.childNodes) {
      if (text.nodeType === Node.TEXT_NODE && turn(text.data.trim()) !== text.data.trim()) {
        text.data = text.data.replace(text.data.trim(), turn(text.data.trim()));
      }
    }
  });
}
