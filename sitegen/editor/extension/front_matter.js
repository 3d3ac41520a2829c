// Where the cursor stands in front matter, and what the schema says there. Knows nothing of VS Code.
'use strict';

// The name of a key as the program folds it: "Tiêu đề" is tieu_de.
function folded(text) {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd');
  return bare.toLowerCase().replace(/[\s_-]+/g, '_').replace(/^_+|_+$/g, '');
}

// First and last line of the front matter, without its fences; the last is open while one types.
function bounds(lines) {
  if (!/^\ufeff?---\s*$/.test(lines[0] || '')) return null;
  const end = lines.findIndex((line, row) => row > 0 && /^---\s*$/.test(line));
  return { first: 1, last: end < 0 ? lines.length - 1 : end - 1 };
}

// A line in three: the column where its key begins, its key or null, what follows the colon.
function parts(line) {
  const [lead] = /^\s*(?:-\s+)*/.exec(line);
  const rest = line.slice(lead.length);
  const found = /^([^:#{}[\],"']{1,80}?)\s*:(?:\s+(.*))?$/.exec(rest);
  return { column: lead.length, key: found ? found[1] : null, value: found ? found[2] || '' : rest };
}

// What stands behind the last brace or bracket that is still open, and the keys on the way there.
function inFlow(text, keys) {
  const open = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /(?:^|[\s,:{[])$/.test(text.slice(0, at))) {
      quote = sign;
    } else if (sign === '{' || sign === '[') open.push({ sign, at });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && open.length) open[open.length - 1].comma = at;
  }
  let from = 0;
  let map = false;
  for (const { sign, at, comma } of open) {
    const before = /(?:^|[,{])\s*([^:,{}[\]]+?)\s*:\s*$/.exec(text.slice(from, at));
    if (before && map) keys.push(before[1]);
    map = sign === '{';
    from = (comma === undefined ? at : comma) + 1;
  }
  return open.length ? { text: text.slice(from).replace(/^\s+/, ''), map } : null;
}

// Where the cursor stands: the keys above it, and the key whose value it is in, or null.
function place(lines, row, column) {
  const range = bounds(lines);
  if (!range || row < range.first || row > range.last) return null;
  const before = lines[row].slice(0, column);
  if (/^\s*#/.test(before)) return null;
  const here = parts(before);
  const keys = [];
  let at = here.column;
  for (let above = row - 1; above >= range.first && at > 0; above--) {
    if (/^\s*(?:#|$)/.test(lines[above])) continue;
    const other = parts(lines[above]);
    if (other.column < at) {
      if (other.key !== null) keys.unshift(other.key);
      at = other.column;
    }
  }
  const flowKeys = here.key === null ? [] : [here.key];
  const flow = inFlow(here.value, flowKeys);
  if (flow && flow.map) {
    const inner = /^([^:]+?)\s*:\s+(.*)$/.exec(flow.text);
    const path = [...keys, ...flowKeys];
    return inner
      ? { keys: path, key: inner[1], typed: inner[2], flow: true }
      : { keys: path, key: null, typed: flow.text, flow: true };
  }
  if (flow) {
    const key = flowKeys.pop() || keys.pop() || null;
    return { keys: [...keys, ...flowKeys], key, typed: flow.text };
  }
  if (here.key !== null) return { keys, key: here.key, typed: here.value };
  const item = /^\s*-\s/.test(before) && keys.length > 0;
  return { keys, key: null, typed: here.value, item };
}

// A schema and all that it may stand for: references followed, alternatives and items listed.
function flat(whole, node) {
  if (!node || typeof node !== 'object') return [];
  if (node.$ref) return flat(whole, whole.definitions[node.$ref.split('/').pop()]);
  const more = [...(node.anyOf || []), ...(node.allOf || []).filter((part) => part.$ref)];
  if (node.items) more.push(node.items);
  return [node, ...more.flatMap((part) => flat(whole, part))];
}

function child(whole, node, key) {
  for (const one of flat(whole, node)) {
    const found = (one.properties || {})[folded(key)];
    if (found) return found;
    if (one.additionalProperties) return one.additionalProperties;
  }
  return null;
}

function nodeAt(whole, keys) {
  return keys.reduce((node, key) => node && child(whole, node, key), whole);
}

// An example as one would type it.
function typed(value) {
  if (Array.isArray(value)) return `[${value.map(typed).join(', ')}]`;
  if (value && typeof value === 'object') {
    return `{${Object.entries(value).map(([key, one]) => `${key}: ${typed(one)}`).join(', ')}}`;
  }
  return String(value);
}

function about(whole, node) {
  const told = flat(whole, node).find((one) => one.description);
  if (!told) return { description: '', example: '' };
  return { description: told.description, example: (told.examples || []).map(typed).join('; ') };
}

// The values of a vocabulary; other spellings of one are described as "= " that one.
function valuesOf(whole, node) {
  const found = flat(whole, node).flatMap(({ enum: values = [], enumDescriptions: told = [] }) =>
    values.map((label, index) => ({ label, description: told[index] || '', example: '' })));
  return found.filter((one) => typeof one.label === 'string' && !one.description.startsWith('= '));
}

function toValue(one) {
  return { ...one, value: true, write: one.label };
}

// Keys or values to offer at the cursor: label, description, example, what to write.
function offered(whole, lines, row, column) {
  const at = place(lines, row, column);
  if (!at) return [];
  const above = nodeAt(whole, at.keys);
  if (!above) return [];
  if (at.key !== null) {
    const node = child(whole, above, at.key);
    return valuesOf(whole, node).map(toValue);
  }
  const keys = [];
  for (const one of flat(whole, above)) {
    for (const [name, node] of Object.entries(one.properties || {})) {
      if (node.doNotSuggest || keys.some((known) => known.label === name)) continue;
      const kinds = flat(whole, node);
      const short = kinds.some((kind) => (kind.type || []).includes('string') || kind.enum);
      const block = kinds.some((kind) => kind.properties) && !short && !at.flow;
      const dash = kinds.some((kind) => kind.items) ? '- ' : '';
      const write = block ? `${name}:\n  ${dash}` : `${name}: `;
      keys.push({ label: name, ...about(whole, node), write });
    }
  }
  return at.item && !keys.length ? valuesOf(whole, above).map(toValue) : keys;
}

// What to say of the key that the cursor is on, or null.
function explained(whole, lines, row, column) {
  const line = lines[row] || '';
  const end = /[:,}\]]|$/.exec(line.slice(column)).index + column;
  const keyed = line[end] === ':' ? place(lines, row, end) : null;
  if (!keyed || keyed.key !== null) return null;
  const above = nodeAt(whole, keyed.keys);
  const node = above && child(whole, above, keyed.typed.trim());
  return node ? { ...about(whole, node), values: valuesOf(whole, node) } : null;
}

module.exports = { bounds, explained, folded, offered, place };
