/*
 * Names of people the Vietnamese way: họ, đệm, tên. Tasklist puts the first name before the last; what it reads to show is
 * handed to it the other way round. It changes nobody's name, so nothing is written back.
 */
const { angular } = window;

const turned = (person) => (person ? { ...person, firstName: person.lastName, lastName: person.firstName } : person);

angular.module('cam.tasklist.custom').run([
  'camAPI',
  (camAPI) => {
    // Of the tasks of a list, who has claimed them.
    const filters = camAPI.resource('filter');
    const tasks = filters.getTasks.bind(filters);
    filters.getTasks = (query, done) =>
      tasks(query, (failure, answer) => {
        const found = answer?._embedded?.assignee;
        if (found) {
          answer._embedded.assignee = found.map(turned);
        }
        done(failure, answer);
      });
    // Of the open task, who has claimed it.
    const single = camAPI.resource('task');
    const one = single.get.bind(single);
    single.get = (id, done) =>
      one(
        id,
        done &&
          ((failure, task) => {
            task?._embedded?.identityLink?.forEach((link) => {
              if (link._embedded?.user) {
                link._embedded.user = link._embedded.user.map(turned);
              }
            });
            done(failure, task);
          })
      );
    const users = camAPI.resource('user');
    for (const [read, turn] of [
      ['profile', turned],
      ['list', (people) => (Array.isArray(people) ? people.map(turned) : people)],
    ]) {
      const original = users[read].bind(users);
      users[read] = (query, done) => original(query, done && ((failure, answer) => done(failure, turn(answer))));
    }
  },
]);
