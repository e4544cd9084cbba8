/* The name that computers have for our time zone, below each page, in words. */
const ZONES = ['Asia/Ho_Chi_Minh', 'Asia/Saigon'];
const WORDS = document.documentElement.lang === 'en' ? 'Vietnam time' : 'giờ Việt Nam';

function say() {
  document.querySelectorAll('[cam-widget-footer] i').forEach((zone) => {
    if (ZONES.includes(zone.textContent.trim())) {
      zone.textContent = WORDS;
    }
  });
}

new MutationObserver(say).observe(document.body, { childList: true, subtree: true, characterData: true });
say();
