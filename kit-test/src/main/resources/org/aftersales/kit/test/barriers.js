// What the styles of a page make hard for people: WCAG 2.2 AA, as far as it can be computed. Answers a list of sentences.
() => {
  const TEXT = 4.5, OTHER = 3, TARGET = 24;
  const found = [];
  const tell = (element, what) => found.push(what + ': ' + told(element));
  const told = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
    + (element.classList.length ? '.' + [...element.classList].join('.') : '')
    + ' "' + element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40) + '"';

  const colour = text => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    return {rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1};
  };
  const over = (upper, alpha, lower) => upper.map((part, i) => part * alpha + lower[i] * (1 - alpha));
  const light = rgb => {
    const [r, g, b] = rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = element => {
    if (!element) return [255, 255, 255];
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') tell(element, 'text on a picture');
    const own = colour(style.backgroundColor);
    return own.alpha === 1 ? own.rgb : over(own.rgb, own.alpha, ground(element.parentElement));
  };
  const opacity = element => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
  const drawn = (text, element, below) => {
    const {rgb, alpha} = colour(text);
    return over(rgb, alpha * opacity(element), below);
  };
  const visible = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const enough = (element, least, ratio, what) => {
    if (ratio < least - 0.005) tell(element, what + ' has a contrast of ' + ratio.toFixed(2) + ', less than ' + least);
  };

  const texts = () => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement;
      if (!walk.currentNode.data.trim() || !visible(element) || element.closest('script,style')) continue;
      const below = ground(element);
      enough(element, TEXT, contrast(drawn(getComputedStyle(element).color, element, below), below), 'text');
    }
    for (const field of document.querySelectorAll('textarea')) {
      enough(field, TEXT, contrast(colour(getComputedStyle(field).color).rgb, ground(field)), 'typed text');
    }
  };

  // What is pressed instead of a control that cannot be seen.
  const shown = control => opacity(control) > 0 ? control : control.nextElementSibling || control;
  const controls = () => [...document.querySelectorAll('a[href],button,summary,textarea,select,input:not([type=hidden])')].filter(visible);

  const edges = () => {
    for (const control of controls()) {
      if (!control.matches('textarea,select,input')) continue;
      const box = shown(control), style = getComputedStyle(box), below = ground(box.parentElement);
      if (box.matches('input[type=radio],input[type=checkbox]') && style.appearance !== 'none') continue; // the browser's
      const edge = style.borderTopStyle === 'none' ? below : drawn(style.borderTopColor, box, below);
      enough(box, OTHER, Math.max(contrast(edge, below), contrast(ground(box), below)), 'the edge of a control');
    }
    for (const shape of document.querySelectorAll('svg path,svg circle,svg rect')) {
      if (!visible(shape) || shape.closest('.grid,.band,.track,.reach')) continue; // help the eye, and are told in numbers
      const style = getComputedStyle(shape), below = ground(shape.closest('svg').parentElement);
      const paint = style.stroke !== 'none' ? style.stroke : style.fill;
      if (paint !== 'none') enough(shape, OTHER, contrast(drawn(paint, shape, below), below), 'a drawing');
    }
  };

  const targets = () => {
    for (const control of controls()) {
      const within = control.matches('a') && getComputedStyle(control).display === 'inline'
        && control.parentElement.textContent.trim() !== control.textContent.trim();
      if (within) continue; // in a sentence
      const {width, height} = (control.closest('label') || control).getBoundingClientRect();
      if (Math.min(width, height) < TARGET) tell(control, 'a target of ' + width.toFixed(0) + ' by ' + height.toFixed(0));
    }
  };

  const focus = () => {
    const before = document.activeElement;
    for (const control of controls()) {
      if (control.tabIndex < 0) continue;
      control.focus({preventScroll: true});
      const ringed = [control, shown(control), control.closest('label')].filter(Boolean).some(box => {
        const style = getComputedStyle(box);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return false;
        return opacity(box) > 0 && (style.outlineStyle === 'auto'
          || contrast(colour(style.outlineColor).rgb, ground(box.parentElement)) >= OTHER);
      });
      if (!ringed) tell(control, 'nobody sees where the keys lead');
    }
    if (before && before.focus) before.focus({preventScroll: true});
  };

  const words = () => {
    const html = document.documentElement;
    if (!html.lang || !html.dir) tell(html, 'neither language nor direction');
    if (!document.title.trim()) tell(html, 'no title');
    if (document.querySelectorAll('main').length !== 1) tell(html, 'not one main part');
    if (document.querySelectorAll('h1').length !== 1) tell(html, 'not one first heading');
    const zoom = document.querySelector('meta[name=viewport]');
    if (zoom && /user-scalable\s*=\s*(no|0)|maximum-scale/.test(zoom.content)) tell(html, 'cannot be enlarged');
    for (const group of document.querySelectorAll('fieldset')) {
      if (!group.querySelector('legend')?.textContent.trim()) tell(group, 'controls without a question');
    }
    let level = 0;
    for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) tell(heading, 'a heading that leaves one out');
      level = next;
    }
  };

  texts();
  edges();
  targets();
  focus();
  words();
  return [...new Set(found)];
}
