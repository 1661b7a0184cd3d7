// The search page. Nothing is fetched until something is asked; then index.json, the shards that hold the words, and the leaves to quote from.
// Texts are read by the rules of src/PostProcess/Search/SearchText.cs.
(() => {
  const form = document.querySelector('form[data-src]');
  const tally = document.querySelector('.tally');
  const list = document.querySelector('.found');
  const more = document.querySelector('.more');
  const languages = [...document.querySelector('template').content.children]
    .map(({ lang, dataset }) => ({ lang, folder: new URL(dataset.src, location.href) }));
  const own = languages.findIndex(language => language.lang === document.documentElement.lang);

  const kept = {};
  const get = address => {
    if (!kept[address]) {
      kept[address] = fetch(address).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
      kept[address].catch(() => delete kept[address]);
    }
    return kept[address];
  };

  const han = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
  const isHan = new RegExp('^[' + han + ']', 'u');
  const endsHan = new RegExp('[' + han + ']$', 'u');
  const isLetter = new RegExp('[\\p{L}\\p{Nd}]', 'u');
  const tokens = new RegExp('[' + han + ']|[^' + han + ' ]+', 'gu');
  const fold = c => {
    const code = c.codePointAt(0);
    const plain = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : code > 0xbf && code < 0x2000 ? c.normalize('NFD')[0] : c;
    const lower = plain.toLowerCase();
    return lower.length === plain.length ? lower : plain;
  };

  // What can be found in a text, and where each unit of it stands: Han and words, a space only between words.
  const read = text => {
    const runes = [...text];
    const digit = rune => rune && fold(rune) >= '0' && fold(rune) <= '9';
    let flat = '', gap = false, place = 0;
    const places = [];
    const add = (c, from, length) => {
      flat += c;
      for (let i = 0; i < c.length; i++) places.push([from, from + length]);
    };
    runes.forEach((rune, i) => {
      const c = fold(rune), figure = digit(runes[i - 1]) && digit(runes[i + 1]);
      if (isHan.test(c)) { add(c, place, rune.length); gap = false; }
      else if (isLetter.test(c) || (c === '.' && figure)) {
        if (gap && flat && !endsHan.test(flat)) add(' ', place, 0);
        add(c, place, rune.length);
        gap = false;
      } else if (!(rune === "'" || rune === '’' || (rune > '\u02ff' && rune < '\u0370') || (rune === ',' && figure))) gap = true;
      place += rune.length;
    });
    return { flat, places };
  };

  // Words are found by their beginning, Han anywhere.
  const isBoundary = (flat, at) => at <= 0 || at >= flat.length || flat[at] === ' ' || flat[at - 1] === ' '
    || isHan.test(flat.slice(at)) || endsHan.test(flat.slice(0, at));
  const matches = (flat, term) => {
    const found = [];
    for (let at = flat.indexOf(term.flat); at >= 0; at = flat.indexOf(term.flat, at + 1))
      if (isBoundary(flat, at) && (term.isOpen || isBoundary(flat, at + term.flat.length))) found.push([at, at + term.flat.length]);
    return found;
  };

  const termOf = written => {
    const { flat } = read(written);
    const parts = flat.match(tokens) || [];
    const last = parts[parts.length - 1] || '';
    const keys = [];
    parts.forEach((part, i) => {
      if (!isHan.test(part)) keys.push(part);
      else if (i + 1 < parts.length && isHan.test(parts[i + 1])) keys.push(part + parts[i + 1]);
      else if (i === 0 || !isHan.test(parts[i - 1])) keys.push(part);
    });
    return { flat, keys, isOpen: isHan.test(last) || last.length > 2 };
  };
  const termsOf = query => (query.match(/["“”][^"“”]+["“”]|[^\s"“”]+/g) || []).map(termOf).filter(term => term.flat);

  // The leaves that hold a key, or a word that begins with it. Three shards at most are fetched for one.
  const leavesOf = async (root, index, key, isOpen) => {
    const shardOf = wanted => index.shards.reduce((found, first, number) => first <= wanted ? number : found, 0);
    const from = shardOf(key), to = isOpen ? Math.min(shardOf(key + '\uffff'), from + 2) : from;
    const leaves = new Set();
    const shards = await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => get(new URL(`${from + i}.json`, root).href)));
    for (const shard of shards) for (const word of Object.keys(shard)) if (word === key || (isOpen && word.startsWith(key))) {
      let leaf = 0;
      for (const distance of shard[word].split(' ')) leaves.add(leaf += parseInt(distance, 36));
    }
    return leaves;
  };

  // The keys that are likely to be rare first: long words, then pairs apart from each other. Three are looked up at a time, as long as many
  // leaves are left; then the texts themselves decide.
  const rareFirst = terms => {
    const keys = [];
    for (const term of terms) term.keys.forEach((key, i) => keys.push({ key, isOpen: term.isOpen && i === term.keys.length - 1 && !isHan.test(key) }));
    return [...keys.filter((_, i) => i % 2 === 0), ...keys.filter((_, i) => i % 2)].sort((a, b) => b.key.length - a.key.length).slice(0, 6);
  };
  const candidates = async (root, index, terms) => {
    const keys = rareFirst(terms);
    let numbers = null;
    while (keys.length && (!numbers || numbers.length > 6)) {
      const sets = await Promise.all(keys.splice(0, 3).map(({ key, isOpen }) => leavesOf(root, index, key, isOpen)));
      numbers = (numbers || [...sets[0]]).filter(leaf => sets.every(set => set.has(leaf)));
    }
    const wanted = new Set(numbers);
    const places = [];
    let next = 0;
    for (const edition of index.editions) languages.forEach((_, i) => {
      for (let n = 0; n < edition[i + 1]; n++, next++) if (wanted.has(next)) places.push({ edition: edition[0], language: i, n });
    });
    return [...places.filter(place => place.language === own), ...places.filter(place => place.language !== own)];
  };

  const passages = async (place, terms) => {
    const leaf = await get(new URL(`${place.edition}.${place.n}.json`, languages[place.language].folder).href);
    const blocks = leaf.blocks.map(([id, text]) => {
      const { flat, places } = read(text);
      const hits = terms.map(term => matches(flat, term));
      return { id, text, place, title: leaf.title, hits, places, count: hits.filter(each => each.length).length };
    });
    // The passages that hold all that is asked for; where it is spread over several, the one that holds most.
    const whole = blocks.filter(block => block.count === terms.length);
    const isSpread = !whole.length && terms.every((_, i) => blocks.some(block => block.hits[i].length));
    return isSpread ? [blocks.reduce((best, block) => block.count > best.count ? block : best)] : whole;
  };

  // About two lines around the first mark.
  const quote = ({ text, hits, places }, into) => {
    const marks = [].concat(...hits).map(([from, to]) => [places[from][0], places[to - 1][1]]).sort((a, b) => a[0] - b[0]);
    const reach = isHan.test(text[marks[0][0]]) ? 28 : 70;
    let from = Math.max(0, marks[0][0] - reach), to = Math.min(text.length, marks[0][1] + reach * 2);
    if (reach > 28) {
      if (from > 0) from = text.indexOf(' ', from) + 1;
      if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), marks[0][1]);
    }
    let at = from;
    into.append(from > 0 ? '…' : '');
    for (const [start, end] of marks) if (start >= at && end <= to) {
      const mark = document.createElement('mark');
      mark.className = 'hit';
      mark.textContent = text.slice(start, end);
      into.append(text.slice(at, start), mark);
      at = end;
    }
    into.append(text.slice(at, to), to < text.length ? '…' : '');
  };

  const show = passage => {
    const language = languages[passage.place.language];
    const item = document.createElement('li'), link = document.createElement('a'), title = document.createElement('small');
    item.className = 'passage';
    item.lang = language.lang;
    link.className = 'passage-link';
    link.href = new URL(`../${passage.place.edition}/${passage.id && '#' + passage.id}`, language.folder).href;
    quote(passage, link);
    title.className = 'passage-title';
    title.textContent = passage.title;
    item.append(link, title);
    list.append(item);
  };

  let state = null;
  const say = (key, n) => { tally.textContent = key ? tally.dataset[key].replace('{n}', n) : ''; };
  const next = async mine => {
    // Three leaves at a time, and three more only where they held nothing.
    for (let round = 0; round < 2 && !mine.queue.length && mine.places.length; round++) {
      const found = await Promise.all(mine.places.splice(0, 3).map(place => passages(place, mine.terms)));
      if (state !== mine) return;
      mine.queue.push(...[].concat(...found));
    }
    const first = list.children.length;
    const page = mine.queue.splice(0, 10);
    page.forEach(show);
    mine.shown += page.length;
    more.hidden = !mine.queue.length && !mine.places.length;
    say(more.hidden ? (mine.shown ? 'found' : 'none') : (mine.shown ? 'part' : 'yet'), mine.shown);
    if (first && page.length) list.children[first].firstChild.focus();
  };

  const attempt = async work => {
    try { await work(); } catch { say('failed'); }
  };
  const search = query => attempt(async () => {
    const mine = state = { terms: termsOf(query), places: [], queue: [], shown: 0 };
    list.textContent = '';
    more.hidden = true;
    for (const link of document.querySelectorAll('a[data-switch]')) link.search = query ? '?q=' + encodeURIComponent(query) : '';
    if (!mine.terms.length) return say('');
    say('wait');
    const root = new URL(form.dataset.src, location.href);
    mine.places = await candidates(root, await get(new URL('index.json', root).href), mine.terms);
    if (state === mine) await next(mine);
  });

  // Without a script the fields are there, and closed: nothing moves when it comes.
  for (const field of form.elements) field.disabled = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const query = form.elements.q.value.trim();
    history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
    search(query);
  });
  more.addEventListener('click', () => attempt(() => next(state)));
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) { form.elements.q.value = asked; search(asked); }
})();
