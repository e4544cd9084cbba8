/*
 * Putting a difficulty's letter into the register: the escalation's in the standing agency, the direction's in the PPC's
 * office.
 */
import { get } from './api.js';
import { openDifficulty } from './difficulty.js';
import { letter } from './letter.js';

/**
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {{step: 'escalation'|'direction', text: (a: Object) => string, symbolHint: string, show: (view: Object) => *, without: string[]}} options
 *   text: of the button; show: what the letter says
 */
export function openIssuing(camForm, $scope, { step, text, symbolHint, show, without }) {
  return openDifficulty(
    camForm,
    $scope,
    async ({ form, view, path }) => {
      const suggested = await get(`${path}/letter?step=${step}`);
      // What was signed for an earlier round stays with that round, and is nobody's to take out.
      const files = view.files.filter(({ place, removable }) => removable && place === step.toUpperCase());
      const particulars = letter(form, { path: `${path}/${step}`, files, suggested, symbolHint });
      form.setActions([particulars.send(text(view))]);
      return [show(view), particulars.element];
    },
    { without }
  );
}
