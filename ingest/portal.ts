/** The header block that a portal prints above a record, and where it says the page stands. */
import { z } from 'zod';

/** Each as printed; `generated` is an ISO day. null where the page does not print it. */
export const portal = z.object({
  /** 索引号 */
  index: z.string().nullable(),
  /** 发布机构, 发文机关, 公开主体 … */
  publisher: z.string().nullable(),
  /** 生成日期, 成文日期 … */
  generated: z.string().nullable(),
  /** 文号, 发文字号 … */
  number: z.string().nullable(),
  /** 主题分类, 信息分类 … */
  subject: z.string().nullable(),
  /** The address the page was saved from: of a web page that names it; it stands in no text. */
  address: z.string().nullable(),
});
export type Portal = z.infer<typeof portal>;
/** That of a text without one. */
export const noPortal: Portal = { index: null, publisher: null, generated: null, number: null, subject: null, address: null };
/** Its parts that stand in the text. */
export type PortalPart = Exclude<keyof Portal, 'address'>;
