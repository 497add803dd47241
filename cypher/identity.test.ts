/** Identity: what is joined, and what is not. */
import { describe, expect, it } from 'vitest';
import { identifyBody, identifyPerson } from './identity.ts';
import { claimHash, claimOfId, edgeId, meetingKey, scopedKey, sentenceOfId } from './keys.ts';

describe('bodies', () => {
  it.each([
    ['象山县', '象山县人民政府', '县政府', 'full form'],
    ['象山县', '县政府', '县政府', 'name only'],
    ['象山县', '县人民政府办公室', '县政府办公室', 'full form'],
    ['象山县', '象山县发改局', '县发改局', 'full form'],
    ['象山县', '象山县', '象山县', 'name only'],
    ['象山县', '宁波市人民政府', '宁波市人民政府', 'name only'],
    ['象山县', '县府办', '县府办', 'name only'],
    ['record:x.txt', '县政府', '县政府', 'name only'],
    ['象山县', '县十九届政府', '县政府', 'full form'],
    ['象山县', '象山县第十九届人民政府办公室', '县政府办公室', 'full form'],
    ['象山县', '县新一届政府', '县政府', 'full form'],
    ['record:x.txt', '縣十九屆政府', '縣政府', 'full form'],
    ['象山县', '县十八届人大常委会', '县十八届人大常委会', 'name only'],
    ['象山县', '政协第九届象山县委员会', '政协第九届象山县委员会', 'name only'],
  ])('%s: %s is %s (%s)', (scope, written, name, basis) => expect(identifyBody(scope, written)).toEqual({ name, basis }));
});

describe('people', () => {
  it.each([
    ['阿不都拉•吐尔逊', '阿不都拉·吐尔逊'],
    ['阿不都拉．吐尔逊', '阿不都拉·吐尔逊'],
    ['阿不都拉 · 吐尔逊', '阿不都拉·吐尔逊'],
    ['陶然', '陶然'],
  ])('%s is %s, by the name only', (written, name) => expect(identifyPerson('象山县', written)).toEqual({ name, basis: 'name only' }));
});

describe('keys', () => {
  const parts = { scope: '象山县', body: '县政府', title: 't', series: '常务会议', number: 5, date: '2022-04-20' };
  it('keep terms apart by date and counties by scope', () => {
    expect(meetingKey(parts, 'a')).toBe(meetingKey({ ...parts, title: 'other' }, 'b'));
    expect(meetingKey({ ...parts, date: '2017-01-01' }, 'a')).not.toBe(meetingKey(parts, 'a'));
    expect(meetingKey({ ...parts, scope: '宁海县' }, 'a')).not.toBe(meetingKey(parts, 'a'));
  });
  it('do not join what the text leaves open', () => {
    expect(meetingKey({ ...parts, date: null }, 'a')).not.toBe(meetingKey({ ...parts, date: null }, 'b'));
    expect(meetingKey({ ...parts, number: null }, 'a')).not.toBe(meetingKey({ ...parts, number: null, title: 'other' }, 'a'));
  });
  it('cannot be forged by a name with the separator', () => {
    expect(scopedKey('official', '甲|乙', '丙')).not.toBe(scopedKey('official', '甲', '乙|丙'));
    expect(scopedKey('official', '甲%7c乙', '丙')).not.toBe(scopedKey('official', '甲|乙', '丙'));
  });
  it('give an edge an id in three parts: its record, its claim, its sentence', () => {
    const [here, there] = ['record:0123456789abcdef01234567', 'record:f123456789abcdef01234567'];
    const [one, other] = [claimHash(['A', 'x']), claimHash(['Ax'])];
    expect(edgeId(here, one, 0x12)).toBe(`0123456789${one}0000001`);
    expect(edgeId(here, one, 0xffffffff)).toHaveLength(24);
    expect(one).not.toBe(other);
    expect(sentenceOfId(edgeId(here, one, 5000))).toBe(sentenceOfId(edgeId(there, one, 5000)));
    expect(sentenceOfId(edgeId(here, one, 5000))).not.toBe(sentenceOfId(edgeId(here, one, 6000)));
    expect(claimOfId(edgeId(here, one, 5000))).toBe(claimOfId(edgeId(there, one, 6000)));
  });
});
