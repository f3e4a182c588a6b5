// Keeps the part of a page that says so up to date: asks for the page again and puts its new part in place. Without this the page has a link that does the same.
(function () {
  'use strict';
  var live = document.getElementById('live');
  var seconds = live ? Number(live.getAttribute('data-live')) : 0;
  if (!seconds) return;
  function isInUse() {
    return document.hidden || live.contains(document.activeElement);
  }
  function look() {
    if (isInUse()) return again();
    fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (text) {
        var fresh = text && new DOMParser().parseFromString(text, 'text/html').getElementById('live');
        if (fresh && !isInUse()) {
          live.replaceWith(fresh);
          live = fresh;
        }
        if (live.getAttribute('data-live')) again();
      })
      .catch(again);
  }
  function again() {
    setTimeout(look, seconds * 1000);
  }
  again();
})();
