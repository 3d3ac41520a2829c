// Runs the extension for VS Code without VS Code: `drive.js offer` or `drive.js check SITE COMMAND`.
'use strict';

const Module = require('node:module');
const path = require('node:path');

const EXTENSION = path.resolve(__dirname, '../../sitegen/editor/extension');

function offer(cases, schema) {
  const { explained, offered } = require(path.join(EXTENSION, 'front_matter.js'));
  return cases.map((text) => {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    const lines = text.replace('|', '').split('\n');
    const at = [schema, lines, before.length - 1, before[before.length - 1].length];
    return { offered: offered(...at), explained: explained(...at) };
  });
}

class Range {
  constructor(...places) {
    this.places = places.length === 4 ? places : [places[0].line, places[0].character, places[1].line, places[1].character];
  }
  intersection() {
    return this;
  }
}

async function check(site, command, documents) {
  const shown = {};
  const providers = {};
  let done;
  const finished = new Promise((resolve) => { done = resolve; });
  const provider = (kind) => (_, made) => { providers[kind] = made; };
  const plain = (name) => class { constructor(...given) { Object.assign(this, { [name]: given }); } };
  const stub = {
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2 },
    CodeActionKind: { QuickFix: 'quickfix' },
    CompletionItemKind: { Property: 'Property', EnumMember: 'EnumMember' },
    CompletionItem: class { constructor(label, kind) { Object.assign(this, { label, kind }); } },
    MarkdownString: class {
      constructor(text) { this.text = text; }
      appendMarkdown(more) { this.text += more; return this; }
      appendCodeblock(more) { this.text += more; return this; }
    },
    Hover: class { constructor(text) { this.text = text.text; } },
    Range,
    Position: class { constructor(line, character) { Object.assign(this, { line, character }); } },
    Location: plain('location'),
    DiagnosticRelatedInformation: plain('related'),
    Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
    CodeAction: class { constructor(title) { this.title = title; } },
    WorkspaceEdit: class { replace(uri, range, text) { (this.edits ||= []).push([...range.places, text]); } },
    Uri: { file: (fsPath) => ({ fsPath }) },
    window: { setStatusBarMessage: (text) => { shown.failed = text; done(); } },
    workspace: {
      workspaceFolders: [{ uri: { fsPath: site } }],
      textDocuments: documents,
      getConfiguration: () => ({ get: () => command }),
      onDidSaveTextDocument: () => ({}),
    },
    languages: {
      createDiagnosticCollection: () => ({
        clear() {},
        set(uri, made) {
          shown[path.relative(site, uri.fsPath)] = made;
          setImmediate(done);
        },
      }),
      registerCompletionItemProvider: provider('complete'),
      registerHoverProvider: provider('hover'),
      registerCodeActionsProvider: provider('fix'),
    },
  };
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));
  const manifest = require(path.join(site, '.vscode/extensions/sitegen/package.json'));
  const { activate } = require(path.join(site, '.vscode/extensions/sitegen/extension.js'));
  activate({ subscriptions: [], extension: { packageJSON: manifest } });
  await finished;
  const [document] = documents;
  const position = { line: 1, character: 0 };
  return {
    shown,
    completed: (await providers.complete.provideCompletionItems(document, position)).map((i) => i.label),
    hover: await providers.hover.provideHover(document, { line: 1, character: 2 }),
    fixes: providers.fix.provideCodeActions(document, null).map((a) => [a.title, a.edit.edits]),
  };
}

async function main() {
  const given = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  if (process.argv[2] === 'offer') return offer(given.cases, given.schema);
  const documents = given.documents.map(({ file, text }) => ({
    uri: { fsPath: file },
    version: 1,
    getText: () => text,
  }));
  return check(given.site, given.command, documents);
}

main().then((made) => process.stdout.write(JSON.stringify(made)));
