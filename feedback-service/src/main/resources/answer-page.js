(function () {
  var told = {};
  function tell(sign) {
    if (told[sign]) return;
    told[sign] = true;
    fetch(location.pathname + "/signs", {method: "POST", body: new URLSearchParams({sign: sign}), keepalive: true})
      .catch(function () {});
  }
  ["pointermove", "pointerdown", "keydown", "wheel"].forEach(function (touch) {
    addEventListener(touch, function (event) { if (event.isTrusted) tell("OPENED"); }, {passive: true});
  });
  document.forms[0].addEventListener("change", function (event) { if (event.isTrusted) tell("STARTED"); });
})();
