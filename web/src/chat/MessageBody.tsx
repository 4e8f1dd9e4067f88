import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import { useEmoji } from '../lib/emoji.ts';
import type { MdNode, Message } from '../lib/types.ts';
import { useStore } from '../state/store.ts';
import { stamp } from './time.ts';

/** Draws the server's parsed text (`md`). Text only ever becomes text: there is no HTML here. */

const kSafeLink = /^(?:https?:\/\/|mailto:|tel:|\/\/)/i;
const kDepthMax = 20;

const nodes = (value: unknown): MdNode[] =>
  Array.isArray(value) ? (value as MdNode[]) : value && typeof value === 'object' ? [value as MdNode] : [];

/** All text below a node. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return nodes(value).map((node) => textOf(node.value) || node.unicode || '').join('');
}

function EmojiNode({ node, big }: { node: MdNode; big?: boolean }) {
  const found = useEmoji(node.shortCode);
  const character = node.unicode ?? found;
  const name = node.shortCode ? `:${node.shortCode}:` : undefined;
  if (!character) return <>{node.shortCode ? `:${node.shortCode}:` : textOf(node.value)}</>;
  return (
    <span role="img" aria-label={name ?? character} title={name} className={big ? 'text-3xl leading-tight' : ''}>
      {character}
    </span>
  );
}

function UserMention({ name }: { name: string }) {
  const mine = useStore((state) => name === state.me?.username || name === 'all' || name === 'here');
  return (
    <span dir="ltr" className={`rounded px-1 font-medium ${mine ? 'bg-notice text-on-notice' : 'bg-accent-soft text-link'}`}>
      @{name}
    </span>
  );
}

function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!kSafeLink.test(href)) return <>{children}</>;
  return <a href={href} target="_blank" rel="noopener noreferrer" className="wrap-anywhere text-link underline">{children}</a>;
}

function Timestamp({ node }: { node: MdNode }) {
  const { i18n } = useTranslation();
  const { timestamp, format } = node.value as { timestamp: string; format: string };
  const date = new Date(Number(timestamp) * 1000);
  if (Number.isNaN(date.getTime())) return <>{textOf(node.fallback)}</>;
  return <time dateTime={date.toISOString()}>{stamp(Number(timestamp), format, i18n.language)}</time>;
}

function Color({ node }: { node: MdNode }) {
  const { r, g, b, a } = node.value as Record<'r' | 'g' | 'b' | 'a', number>;
  const fill = `rgba(${r}, ${g}, ${b}, ${a / 255})`;
  const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return (
    <span>
      <svg aria-hidden viewBox="0 0 10 10" className="me-1 inline-block size-3.5 rounded align-[-0.15em]"><rect width="10" height="10" fill={fill} /></svg>
      {hex}
    </span>
  );
}

const kCode = 'rounded bg-code px-1 py-0.5 font-mono text-[0.85em]';

function Inline({ node, depth }: { node: MdNode; depth: number }) {
  const inner = () => <Inlines value={node.value} depth={depth + 1} />;
  if (depth > kDepthMax) return <>{textOf(node.value)}</>;
  switch (node.type) {
    case 'PLAIN_TEXT': return <>{String(node.value ?? '')}</>;
    case 'BOLD': return <strong className="font-semibold">{inner()}</strong>;
    case 'ITALIC': return <em>{inner()}</em>;
    case 'STRIKE': return <s>{inner()}</s>;
    case 'INLINE_CODE': return <code dir="ltr" className={kCode}>{textOf(node.value)}</code>;
    case 'INLINE_KATEX': return <code dir="ltr" className={kCode}>{String(node.value ?? '')}</code>;
    case 'MENTION_USER': return <UserMention name={textOf(node.value)} />;
    case 'MENTION_CHANNEL': {
      const name = textOf(node.value);
      return <Link href={`/channel/${encodeURIComponent(name)}`} className="rounded bg-accent-soft px-1 font-medium text-link">#{name}</Link>;
    }
    case 'EMOJI': return <EmojiNode node={node} />;
    case 'COLOR': return <Color node={node} />;
    case 'TIMESTAMP': return <Timestamp node={node} />;
    case 'LINK': {
      const { src, label } = node.value as { src: MdNode; label: unknown };
      return <SafeLink href={textOf(src)}><Inlines value={label} depth={depth + 1} /></SafeLink>;
    }
    case 'IMAGE': {
      // Pictures of other hosts are not loaded: they would tell who reads, and the policy forbids it.
      const { src, label } = node.value as { src: MdNode; label: unknown };
      return <SafeLink href={textOf(src)}>{textOf(label) || textOf(src)}</SafeLink>;
    }
    default: return <>{textOf(node.value)}</>;
  }
}

function Inlines({ value, depth }: { value: unknown; depth: number }) {
  return <>{nodes(value).map((node, index) => <Inline key={index} node={node} depth={depth} />)}</>;
}

const kHeadings: Record<number, string> = { 1: 'text-xl', 2: 'text-lg', 3: 'text-base', 4: 'text-sm' };

function Block({ node }: { node: MdNode }) {
  switch (node.type) {
    case 'PARAGRAPH': return <p dir="auto"><Inlines value={node.value} depth={0} /></p>;
    case 'LINE_BREAK': return <br />;
    case 'BIG_EMOJI': return <p>{nodes(node.value).map((emoji, index) => <EmojiNode key={index} node={emoji} big />)}</p>;
    case 'HEADING': return <p dir="auto" className={`font-semibold ${kHeadings[node.level ?? 4] ?? ''}`}>{textOf(node.value)}</p>;
    case 'QUOTE':
      return (
        <blockquote className="my-1 border-s-4 border-field ps-3 text-muted">
          {nodes(node.value).map((line, index) => <Block key={index} node={line} />)}
        </blockquote>
      );
    case 'CODE':
      return (
        <pre dir="ltr" tabIndex={0} className="my-1 overflow-x-auto rounded-lg border border-line bg-code p-3 font-mono text-[0.85em] whitespace-pre">
          <code>{nodes(node.value).map((line) => textOf(line.value)).join('\n')}</code>
        </pre>
      );
    case 'KATEX': return <pre dir="ltr" className={kCode}>{String(node.value ?? '')}</pre>;
    case 'ORDERED_LIST':
      return (
        <ol dir="auto" className="list-decimal ps-6">
          {nodes(node.value).map((item, index) => <li key={index} value={item.number}><Inlines value={item.value} depth={0} /></li>)}
        </ol>
      );
    case 'UNORDERED_LIST':
      return (
        <ul dir="auto" className="list-disc ps-6">
          {nodes(node.value).map((item, index) => <li key={index}><Inlines value={item.value} depth={0} /></li>)}
        </ul>
      );
    case 'TASKS':
      return (
        <ul>
          {nodes(node.value).map((item, index) => (
            <li key={index} className="flex gap-2">
              <span role="img" aria-label={item.status ? '☑' : '☐'}>{item.status ? '☑' : '☐'}</span>
              <span><Inlines value={item.value} depth={0} /></span>
            </li>
          ))}
        </ul>
      );
    default: return <p dir="auto"><Inlines value={node.value} depth={0} /></p>;
  }
}

export function MessageBody({ message }: { message: Message }) {
  if (message.md) {
    return <div className="wrap-anywhere whitespace-pre-wrap">{message.md.map((node, index) => <Block key={index} node={node} />)}</div>;
  }
  const lines = message.msg.split(/\r\n|\r|\n/);
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {lines.map((line, index) => <Fragment key={index}>{index > 0 && <br />}{line}</Fragment>)}
    </p>
  );
}
