import { describe, expect, it } from 'vitest'
import { actionOf, capOf, focusOf, KEYS } from '../../src/app/keys.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: /^[A-Z]$/.test(key),
  ...held,
})

describe('actionOf', () => {
  it('gives every action a key of its own', () => {
    const keys = Object.values(KEYS).flat()
    expect(new Set(keys).size).toBe(keys.length)
    for (const [action, [key]] of Object.entries(KEYS))
      expect(actionOf(press(key), 'none', true)).toBe(action)
  })

  it('takes letters in either case', () => {
    expect(actionOf(press('S'), 'none', false)).toBe('step')
    expect(actionOf(press('R'), 'none', false)).toBe('reset')
  })

  it('tells the next lab from the one before by Shift', () => {
    expect(actionOf(press('n'), 'none', true)).toBe('nextLab')
    expect(actionOf(press('N'), 'none', true)).toBe('previousLab')
    expect(actionOf(press('N', { shiftKey: false }), 'none', true)).toBe('nextLab')
  })

  it('leaves the browser its shortcuts and a person their text', () => {
    expect(actionOf(press('r', { ctrlKey: true }), 'none', true)).toBeUndefined()
    expect(actionOf(press('p', { metaKey: true }), 'none', true)).toBeUndefined()
    for (const key of Object.values(KEYS).flat()) expect(actionOf(press(key), 'typing', true)).toBeUndefined()
  })

  it('leaves Space to buttons, but on a projector, and arrows to sliders and options', () => {
    expect(actionOf(press(' '), 'button', false)).toBeUndefined()
    expect(actionOf(press(' '), 'button', true)).toBe('run')
    expect(actionOf(press('Enter'), 'button', true)).toBeUndefined()
    expect(actionOf(press(' '), 'option', true)).toBeUndefined()
    expect(actionOf(press(' '), 'range', true)).toBe('run')
    expect(actionOf(press('ArrowRight'), 'range', true)).toBeUndefined()
    expect(actionOf(press('PageDown'), 'range', true)).toBeUndefined()
    expect(actionOf(press('PageDown'), 'button', true)).toBe('talkOn')
    expect(actionOf(press('ArrowLeft'), 'option', true)).toBeUndefined()
    expect(actionOf(press('ArrowRight'), 'button', true)).toBe('nextPreset')
    expect(actionOf(press('s'), 'button', false)).toBe('step')
  })

  it('does not take the arrows, Escape and navigation from an article', () => {
    for (const key of [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Escape',
      'n',
      'b',
      'h',
    ]) {
      expect(actionOf(press(key), 'none', false)).toBeUndefined()
    }
  })
})

describe('focusOf', () => {
  it.each([
    [null, 'none'],
    [{ tagName: 'SECTION' }, 'none'],
    [{ tagName: 'DIV', isContentEditable: true }, 'typing'],
    [{ tagName: 'INPUT', type: 'text' }, 'typing'],
    [{ tagName: 'INPUT', type: 'range' }, 'range'],
    [{ tagName: 'INPUT', type: 'radio' }, 'option'],
    [{ tagName: 'INPUT', type: 'checkbox' }, 'option'],
    [{ tagName: 'SELECT' }, 'typing'],
    [{ tagName: 'BUTTON' }, 'button'],
    [{ tagName: 'A' }, 'button'],
  ])('%o is %s', (element, focus) => {
    expect(focusOf(element)).toBe(focus)
  })
})

describe('capOf', () => {
  it('names keys as their caps do', () => {
    expect(['s', ' ', 'ArrowLeft', 'Escape', '?', 'Home'].map(capOf)).toEqual([
      'S',
      'Space',
      '←',
      'Esc',
      '?',
      'Home',
    ])
  })
})
