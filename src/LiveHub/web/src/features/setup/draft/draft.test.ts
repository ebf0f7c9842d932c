import { describe, expect, it } from 'vitest';
import { type Draft, type DraftAction, draftOf, isChanged, LONGEST_PAST, reduceDraft } from './draft';
import { type Json, withAt } from './json';

const SAVED: Json = { name: 'Shop', note: 'by hand' };

const named = (name: string, group?: string): DraftAction => ({ type: 'edit', edit: (now) => withAt(now, ['name'], name), group });

const after = (...actions: readonly DraftAction[]): Draft => actions.reduce(reduceDraft, draftOf(3, SAVED));

const nameOf = ({ now }: Draft) => (now as { name: string }).name;

describe('a draft', () => {
  it('begins without changes', () => {
    expect(isChanged(after())).toBe(false);
    expect(after({ type: 'undo' }, { type: 'redo' })).toEqual(draftOf(3, SAVED));
  });

  it('is changed by an edit, and is not when the edit is taken back by hand', () => {
    expect(isChanged(after(named('Store')))).toBe(true);
    expect(isChanged(after(named('Store'), named('Shop')))).toBe(false);
  });

  it('goes back and forth step by step', () => {
    const steps = [named('a'), named('b'), { type: 'undo' }] as const;
    expect(nameOf(after(...steps))).toBe('a');
    expect(nameOf(after(...steps, { type: 'undo' }))).toBe('Shop');
    expect(nameOf(after(...steps, { type: 'redo' }))).toBe('b');
    expect(nameOf(after(...steps, named('c'), { type: 'redo' }))).toBe('c');
  });

  it('takes edits of one group as one step, until another comes between', () => {
    expect(nameOf(after(named('a', 'x'), named('ab', 'x'), { type: 'undo' }))).toBe('Shop');
    expect(nameOf(after(named('a', 'x'), { type: 'pause' }, named('ab', 'x'), { type: 'undo' }))).toBe('a');
    expect(nameOf(after(named('a', 'x'), named('ab', 'y'), { type: 'undo' }))).toBe('a');
    expect(nameOf(after(named('a'), named('ab'), { type: 'undo' }))).toBe('a');
  });

  it('remembers no step that changed nothing, and not too many', () => {
    expect(after(named('Shop')).past).toEqual([]);
    expect(after(...Array.from({ length: LONGEST_PAST + 5 }, (_, i) => named(`${i}`))).past).toHaveLength(LONGEST_PAST);
  });

  it('follows what was saved, and keeps what was changed meanwhile', () => {
    const edited = after(named('Store'));
    expect(reduceDraft(edited, { type: 'saved', version: 4, saved: edited.now, sent: edited.now })).toEqual(draftOf(4, edited.now));
    const more = reduceDraft(edited, named('Store 2'));
    const saved = reduceDraft(more, { type: 'saved', version: 4, saved: edited.now, sent: edited.now });
    expect([saved.version, nameOf(saved), isChanged(saved)]).toEqual([4, 'Store 2', true]);
  });

  it('keeps its own words on top of what somebody else saved, or gives them up', () => {
    const theirs = withAt(SAVED, ['name'], 'Theirs');
    const mine = reduceDraft(after(named('Mine')), { type: 'rebase', version: 4, saved: theirs });
    expect([mine.version, nameOf(mine), isChanged(mine)]).toEqual([4, 'Mine', true]);
    expect(reduceDraft(mine, { type: 'load', version: 4, saved: theirs })).toEqual(draftOf(4, theirs));
  });
});
