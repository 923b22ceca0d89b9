// A button at each question, as a node of the Screen: so both faces show it, the painter gives it a
// place, and it is pressed like any other. The engine never hears of it.
import type { Node, Screen } from '../screen.ts';
import { say } from '../words.ts';

export const prefix = 'aloud/';
const questions = new Set<Node['role']>([
  'text_input', 'text_area', 'choices', 'group', 'checkbox', 'file_input',
]);
/** Around questions, and none themselves. */
const around = new Set<Node['role']>(['main', 'group']);

export function withButtons(screen: Screen): Screen {
  const nodes = screen.nodes.map((node) => (node.role === 'main' ? add(node) : node));
  return { ...screen, nodes };
}

function add(node: Node): Node {
  const children = (node.children ?? []).flatMap((child) => {
    if (!questions.has(child.role)) return [child];
    if (holdsQuestions(child)) return [around.has(child.role) ? add(child) : child];
    return child.text ? [buttonFor(child), child] : [child];
  });
  return { ...node, children };
}

/** A row that repeats: its questions have their own buttons. */
function holdsQuestions(node: Node): boolean {
  return node.role === 'group' && (node.children ?? []).some(({ role, text, children }) => {
    if (role === 'choices' || role === 'group') return true;
    return role === 'text_input' && Boolean(text) && !node.inline_parts && !children;
  });
}

function buttonFor(question: Node): Node {
  // What is read is in its name, before what is seen: 「氏名：読む」.
  const label = question.text!.split('\u2028')[0];
  return {
    id: prefix + question.id,
    role: 'button',
    tone: 'quiet',
    hint: `${label}：`,
    text: say('読む'),
  };
}
