/**
 * What follows a name in prose: verbs of speaking and doing, particles.
 */
import { speaking } from '../../words/verbs.ts';

const doing =
  /^(?:同志|在|对|率|主持|出席|列席|参加|参会|到会|缺席|请假|未|强调|指出|要求|肯定|充分|提出|作|做|就|关于|到|宣布|讲话|批示|的(?=重要|讲话|报告|批示|指示|说明|汇报|要求|意见|部署|带领|主持|陪同)|等|一行|调研|视察|深入|带队|任|分别|先后|违规|违纪|涉嫌|严重|受|因|负责|牵头|包保|督办|具体|统筹|协调|担任|兼任|针对|传达|听取|代表|则|向|为|还|也|均|都(?=[出列参请缺到没未表认强提对在从要将是]|$)|皆|以及|(?:及|和|与|来)(?=.)|带领|领学|说明|报告|汇报|通报|宣读|介绍|讲解|赞成|反对|建议|认为|表示|回应|谈|所作|表示)/;

/** Whether a person may go on so at this place of a text. */
export const verbAfter = (text: string, at: number): boolean => {
  const rest = text.slice(at, at + 60);
  return doing.test(rest) || speaking.test(rest);
};
