/*
 * Tasklist names the open task behind the #, which no request carries. Handed on with the form it survives the login, and
 * the person comes back to where he was.
 */
const form = document.querySelector('form');
form.action += location.hash;
