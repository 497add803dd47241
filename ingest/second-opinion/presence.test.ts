/** What a sentence says of a person's part in the meeting, false positives beside positives. */
import { expect, test } from 'vitest';
import { roleSaid } from './presence.ts';

const said = (sentence: string, name: string): string | null => {
  const at = sentence.indexOf(name);
  return roleSaid(sentence, at, at + name.length)?.role ?? null;
};

test.each([
  ['会议由县委书记张三主持。', '张三', 'chair'],
  ['张三主持会议，李四、王五列席会议。', '张三', 'chair'],
  ['张三主持会议，李四、王五列席会议。', '李四', 'observer'],
  ['主持人：张三', '张三', 'chair'],
  ['出席会议的有张三、李四，列席会议的有王五。', '李四', 'present'],
  ['应邀出席会议的还有张三。', '张三', 'invited'],
  ['张三因公请假，没有参加会议。', '张三', 'absent'],
  ['张三未能出席会议。', '张三', 'absent'],
  ['记录：张三', '张三', 'recorder'],
  ['受王五委托，张三主持会议。', '张三', 'chair'],
])('%s %s: %s', (sentence, name, role) => expect(said(sentence, name)).toBe(role));

test.each([
  ['受张三委托，李四主持会议。', '张三'],
  ['会议要求张三主持专题会议。', '张三'],
  ['由张三主持召开专题会议研究解决。', '张三'],
  ['张三拟出席会议，李四主持会议。', '张三'],
  ['张三出席了开幕仪式后回到会场。', '张三'],
  ['张三主持县政府全面工作，会议表示欢迎。', '张三'],
  ['张三参加培训。', '张三'],
  ['张三在会上发言。', '张三'],
  ['会议学习了张三的讲话。', '张三'],
  ['会议记录了张三的意见。', '张三'],
  ['请张三出席会议。', '张三'],
])('%s %s: nothing', (sentence, name) => expect(said(sentence, name)).toBeNull());
