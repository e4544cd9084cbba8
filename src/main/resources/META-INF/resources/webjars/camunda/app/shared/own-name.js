/*
 * The name of who is signed in, at the head of Admin and Cockpit, the Vietnamese way: họ, đệm, tên. They ask for it by the
 * person's id alone, and put the first name before the last; forms in which a profile is changed ask otherwise and keep it.
 */
const { angular } = window;
const app = document.querySelector('base').getAttribute('app-name');

angular.module(`cam.${app}.custom`).run([
  'camAPI',
  (camAPI) => {
    const users = camAPI.resource('user');
    const profile = users.profile.bind(users);
    users.profile = (query, done) =>
      profile(
        query,
        typeof query === 'string' && done
          ? (failure, person) => done(failure, person && { ...person, firstName: person.lastName, lastName: person.firstName })
          : done
      );
  },
]);
