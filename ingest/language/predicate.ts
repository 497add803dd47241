/**
 * The predicate of a clause: who does what. One grammar for all prose of a record, read from left to right:
 *
 *   clause = [opener] [subject] {adverb | manner} [topic light-verb] verb [了] [object]
 *
 * The subject is open: what stands before the verb and is a meeting or all who attend it, or, before a verb of telling, a person or a body.
 * Where something else stands there, the verb belongs to a longer word or to somebody else, and the clause has no predicate of the meeting's.
 */
import { adverbs, type Frame, verbsAt } from '../words/frames.ts';
import type { Actors, Predicate } from './acting.ts';

export type { Actors, Predicate } from './acting.ts';

/** Where nobody is known: only the meeting itself and those who attend it act. */
export const nobody: Actors = {
  meetingAt: () => 0,
  isPerson: () => false,
  isNamed: () => false,
  isBody: () => false,
  isOffice: () => false,
};

/** Says when, not who: no part of a heading. */
const opener = /^(?:经过?[^，。；]{2,24}，|(?:会上|会中|会议期间|期间|另外|此外|其间|同时|随后|最后|首先|接着|然后|当日|同日|当天)，?)+/;
/** Says when, and is part of it. */
const time = /(?:会前|会后|会议之前|会议结束后)，?/y;
const adverb = new RegExp(`(?:${[...adverbs].sort((a, b) => b.length - a.length).join('|')})`, 'y');
/** On somebody's behalf; not 人民代表大会, 代表团. */
const behalf = '(?<!人民|人大|党|村民|职工|会员|各)代表(?!大会|资格|团|们|人)';
const manner = new RegExp(
  `(?:以[^，。]{2,24}?(?:方式|形式)，?|以[^，。]{1,40}(?:票|赞成|反对|弃权|同意)，?|(?:经过?|通过)[^，。]{0,12}?(?:审议|讨论|研究|表决|协商|酝酿|投票|选举|票决)，?|受[^，。]{2,24}?委托，?|${behalf}[^，。]{2,20}?(?=[向就对作做宣])|向(?:会议|大会|与会[^，。]{0,6}?(?:人员|代表|委员|同志)|[^，。]{1,6}?(?=[作做汇通报介宣]))|在会议?上|逐[^，。]{1,2}|分[^，。]{1,3}组|于?(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日(?:上午|下午|晚上?)?)`,
  'y',
);
const light = /(?:进行|作出|作|做|予以|展开)了?/y;
const topic = /[就对]|围绕|针对/y;
/** Behind what it is about: a light verb with its adverbs. */
const lightLater = /(?:进行|作出|(?<![工协合操运动著])作(?!为)|做(?![好到实])|予以|展开)了?/g;
/** Ends of a subject: the meeting (今天的会议, 此次全会, 区政府常务会议), those who attend it, or a body that is its members (审判委员会, 理事会). */
const met =
  /会议|大会|全会|例会|常委会|主席团|本会|(?:审判委员|审委|理事|董事|监事|支委|党委|常务委员)会|(?:委员|代表|董事|监事|理事)们?|大家/g;
const crowd =
  /(?:与会|参会|到会|出席会议的|全体|各位|各)[一-龥]{0,12}?(?:人员|代表|委员|董事|监事|理事|成员|同志|领导|干部|职工|教师|党员|会员|村民|居民|专家|嘉宾|单位|部门|团长|组长|副市长|副县长|副区长)|[一-龥]{0,4}各方/y;
/** What stands in no subject: the word after it is somebody's object or the meeting of another clause. */
const noSubject =
  /[，。；、要把将对在按以从于使让由向须应报经到和与或及]|列席|出席|参加|迎接|筹备|提请|提交|贯彻|落实|结合|围绕|针对|学习|按照|根据|随着|(?<!(?:今天|昨天|次|日))的/;
/** 我局召开党组会议|听取…: who called it is no part of the clause. */
const called = /召开|举行|主持/;
/** Characters a subject, and what a clause is about, may have at most. */
const [longestSubject, reach] = [28, 220];

/** Where a sticky expression ends that begins at `at`; `at` itself where it does not. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The verb that stands at `at` behind adverbs, phrases of manner and a light verb, or behind a topic; null where none does. */
function verbFrom(text: string, at: number): { start: number; end: number; frame: Frame; done: boolean; about: boolean } | null {
  let from = at;
  let lightly = false;
  for (;;) {
    const verb = verbsAt(text, from);
    if (verb) return { start: from, ...verb, about: false, done: lightly || /^[了过出]/.test(text.slice(verb.end, verb.end + 1)) };
    let next = past(adverb, text, from);
    if (next === from) next = past(manner, text, from);
    if (next === from) {
      next = past(light, text, from);
      lightly ||= next > from;
    }
    if (next === from) break;
    from = next;
  }
  const about = past(topic, text, from);
  if (about === from) return null;
  lightLater.lastIndex = about + 2;
  for (let found = lightLater.exec(text); found && found.index < about + reach; found = lightLater.exec(text)) {
    const later = past(adverb, text, lightLater.lastIndex);
    // 进行了|履职|评议: what kind of deed it is stands before it.
    for (let start = later; start <= later + 4; start += 1) {
      const verb = verbsAt(text, start);
      if (verb) return { start, ...verb, about: true, done: true };
    }
  }
  return null;
}

/** The ends of what may be a meeting or a crowd at `at`, the shortest first. */
function* subjectsAt(text: string, at: number, actors: Actors): Generator<number> {
  const known = actors.meetingAt(text, at);
  if (known > 0) yield at + known;
  const people = past(crowd, text, at);
  if (people > at) yield people;
  // Beyond that no subject ends; one character more tells 代表们 from 代表.
  const near = text.slice(0, at + longestSubject + 1);
  met.lastIndex = at;
  for (let found = met.exec(near); found && met.lastIndex <= at + longestSubject; found = met.exec(near)) {
    if (noSubject.test(text.slice(at, found.index).replace(called, ''))) return;
    yield met.lastIndex;
  }
}

const tells =
  /(?<!听取|[个份项的])(?:通报|宣读|汇报|报告|介绍|说明|讲解|解读|述职|领学|传达)了?|(?<!工|协|操|合|著|所)(?:作|做|进行)(?!的)了?(?=[^，。；]{0,80}(?:报告|汇报|说明|介绍|通报|发言|解读|辅导|讲解|授课|宣讲|讲座|》)[》”）]?$)/g;
const crowdOnly = new RegExp(`^(?:${crowd.source})$`);
const tail = /(?:(?<!负责)同志|分别|首先|主要|专门|详细|重点|具体|集中|代为|还|并|也|先后|依次|书面|现场|在会上|专题|，)$/;
const tailManner = new RegExp(
  `(?:受[^，。]{2,24}委托|${behalf}[^，。]{2,24}|向(?:会议|大会|[^，。]{1,12})|(?:就|对|针对|围绕)[^，。]{2,80}(?:进行|作|做)?|在会议?上|列席会议(?:并)?)$`,
);

/** Somebody tells the meeting something: a person or body before a verb of telling. */
function teller(text: string, at: number, actors: Actors): Predicate | null {
  tells.lastIndex = at + 2;
  for (let found = tells.exec(text), tried = 0; found && found.index < at + 120 && tried < 4; found = tells.exec(text), tried += 1) {
    let words = text.slice(at, found.index);
    for (let rest = words.replace(tail, '').replace(tailManner, ''); rest !== words; rest = words.replace(tail, '').replace(tailManner, ''))
      words = rest;
    const who = words.replace(/^由/, '').replace(/（[^（）]*）$/, '');
    const subject = actors.isPerson(who) ? 'person' : actors.isBody(who) || crowdOnly.test(who) ? 'body' : null;
    if (subject)
      return {
        frame: 'tell',
        subject,
        from: at,
        actor: { start: at + words.length - who.length, end: at + words.length },
        verb: { start: found.index, end: tells.lastIndex },
        done: /了$/.test(found[0]),
        about: true,
      };
  }
  return null;
}

/** Reads a clause whose quotations are blanked (`unquoted`); null where nobody does anything that a meeting or a speaker does. */
export function predicateOf(text: string, actors: Actors): Predicate | null {
  const from = opener.exec(text)?.[0].length ?? 0;
  const begin = past(time, text, from);
  for (const end of subjectsAt(text, begin, actors)) {
    const verb = verbFrom(text, end);
    // 全会确定的目标: what a meeting once did is told of something else.
    if (!verb || text[verb.end] === '的') continue;
    const actor = { start: begin, end };
    // 县长通过系统查看了雨情: nobody passes or appoints alone.
    if (verb.frame === 'pass' && !verb.done && actors.isPerson(text.slice(begin, end))) continue;
    // What the chair deals with the meeting does; what the chair tells is told by somebody.
    const subject = verb.frame === 'tell' && actors.isPerson(text.slice(begin, end)) ? 'person' : 'meeting';
    return { ...verb, subject, from: called.test(text.slice(begin, end)) ? end : from, actor, verb };
  }
  const verb = verbFrom(text, begin);
  if (verb) return { ...verb, subject: 'none', from, actor: { start: begin, end: begin }, verb };
  return teller(text, begin, actors);
}
