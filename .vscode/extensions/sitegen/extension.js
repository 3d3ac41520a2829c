// Completion and hovers in front matter by the schemas; problems by `sitegen check` on every save.
'use strict';

const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const { explained, offered } = require('./front_matter.js');

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  advice: vscode.DiagnosticSeverity.Information,
};

function activate(context) {
  const { words, kinds } = context.extension.packageJSON.sitegen;
  const folders = (vscode.workspace.workspaceFolders || []).map((folder) => folder.uri.fsPath);
  const root = folders.find((folder) => fs.existsSync(path.join(folder, 'config.yaml')));
  if (!root) return;
  const schemas = new Map();

  async function schemaOf(document) {
    const name = path.relative(root, document.uri.fsPath).split(path.sep).join('/');
    const kind = kinds.find((one) => name.startsWith(one.prefix));
    if (!kind) return null;
    if (!schemas.has(kind.schema)) {
      const text = await fs.promises.readFile(path.join(root, kind.schema), 'utf8');
      schemas.set(kind.schema, JSON.parse(text));
    }
    return schemas.get(kind.schema);
  }

  function linesOf(document) {
    return document.getText().split(/\r?\n/);
  }

  function told({ description, example }) {
    const text = new vscode.MarkdownString(description);
    if (example) text.appendMarkdown(`\n\n${words.example}`).appendCodeblock(example, 'yaml');
    return text;
  }

  async function provideCompletionItems(document, position) {
    const schema = await schemaOf(document);
    if (!schema) return [];
    return offered(schema, linesOf(document), position.line, position.character).map((one, index) => {
      const kind = one.value ? 'EnumMember' : 'Property';
      const item = new vscode.CompletionItem(one.label, vscode.CompletionItemKind[kind]);
      item.insertText = one.write;
      item.documentation = told(one);
      item.detail = one.value ? one.description : undefined;
      item.sortText = String(index).padStart(4, '0');
      return item;
    });
  }

  async function provideHover(document, position) {
    const schema = await schemaOf(document);
    const found = schema && explained(schema, linesOf(document), position.line, position.character);
    if (!found) return null;
    const text = told(found);
    for (const one of found.values) text.appendMarkdown(`\n- \`${one.label}\`: ${one.description}`);
    return new vscode.Hover(text);
  }

  const problems = vscode.languages.createDiagnosticCollection('sitegen');
  const checked = new Map();
  let running = false;
  let again = false;

  function check() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const command = vscode.workspace.getConfiguration('sitegen').get('command') || 'sitegen';
    const versions = new Map(vscode.workspace.textDocuments.map((d) => [d.uri.fsPath, d.version]));
    const options = {
      cwd: root,
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONUTF8: '1' },
      windowsHide: true,
    };
    execFile(command, ['check', '--format', 'json'], options, (failure, output) => {
      running = false;
      try {
        show(JSON.parse(output), versions);
      } catch {
        problems.clear();
        if (failure) vscode.window.setStatusBarMessage(`${words.failed} (${failure.code})`, 10000);
      }
      if (again) {
        again = false;
        check();
      }
    });
  }

  // Columns count characters; those of the editor count UTF-16 units.
  function column(lines, line, one) {
    const text = lines ? lines[line - 1] || '' : '';
    return lines ? [...text].slice(0, one - 1).join('').length : one - 1;
  }

  function rangeOf(problem, lines) {
    const line = Math.max(problem.line, 1);
    const from = column(lines, line, Math.max(problem.column, 1));
    const to = column(lines, line, Math.max(problem.end_column || 0, problem.column + 1, 2));
    return new vscode.Range(line - 1, from, line - 1, Math.max(to, from + 1));
  }

  function show(list, versions) {
    const open = new Map(vscode.workspace.textDocuments.map((d) => [d.uri.fsPath, linesOf(d)]));
    const byFile = new Map();
    checked.clear();
    for (const problem of list) {
      const file = path.join(root, problem.path);
      const lines = open.get(file);
      const severity = SEVERITIES[problem.severity];
      const message = [problem.message, ...problem.help].join('\n');
      const made = new vscode.Diagnostic(rangeOf(problem, lines), message, severity);
      made.source = 'sitegen';
      made.code = problem.id;
      made.relatedInformation = problem.related.map((other) => {
        const uri = vscode.Uri.file(path.join(root, other.path));
        const where = new vscode.Location(uri, rangeOf(other, open.get(uri.fsPath)));
        return new vscode.DiagnosticRelatedInformation(where, other.note);
      });
      byFile.set(file, [...(byFile.get(file) || []), made]);
      if (problem.fix && !problem.fix.encoding && lines) {
        const one = { version: versions.get(file), made, edits: problem.fix.edits, lines };
        checked.set(file, [...(checked.get(file) || []), one]);
      }
    }
    problems.clear();
    for (const [file, made] of byFile) problems.set(vscode.Uri.file(file), made);
  }

  // A fix is of the text that was checked; of another, none is offered.
  function provideCodeActions(document, range) {
    const fixes = checked.get(document.uri.fsPath) || [];
    const fit = fixes.filter((f) => f.version === document.version && f.made.range.intersection(range));
    return fit.map(({ made, edits, lines }) => {
      const action = new vscode.CodeAction(words.fix, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [made];
      action.isPreferred = true;
      action.edit = new vscode.WorkspaceEdit();
      for (const edit of edits) {
        const from = new vscode.Position(edit.line - 1, column(lines, edit.line, edit.column));
        const to = new vscode.Position(edit.end_line - 1, column(lines, edit.end_line, edit.end_column));
        action.edit.replace(document.uri, new vscode.Range(from, to), edit.text);
      }
      return action;
    });
  }

  const markdown = { language: 'markdown', scheme: 'file' };
  context.subscriptions.push(
    problems,
    vscode.languages.registerCompletionItemProvider(markdown, { provideCompletionItems }, ' '),
    vscode.languages.registerHoverProvider(markdown, { provideHover }),
    vscode.languages.registerCodeActionsProvider(markdown, { provideCodeActions }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (!path.relative(root, document.uri.fsPath).startsWith('..')) check();
    }),
  );
  check();
}

module.exports = { activate };
