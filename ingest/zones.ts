/**
 * Zones of a page: its article, the way to it (首页 > 要闻), and what follows it: another article, comments, the foot. Only the article is the record.
 */

/** 当前位置：首页 > 政务公开 > 会议, whatever its last part. */
const breadcrumb =
  /^(?:[•·]\s*)?(?:您?(?:现在|当前)?(?:所在)?的?位置(?:是)?[：:]|当前位置|首页\s*[>›»＞])|^[^。，；]{1,24}(?:\s*[>›»＞]\s*[^。，；>›»＞]{1,40}){2,}$/;

/** Whether a line only says where on a site the page stands. */
export const isBreadcrumb = (line: string): boolean => line.length < 160 && breadcrumb.test(line);

/** What a page calls the part behind its article. */
const behind =
  /^[【[（(•·\s]*(?:(?:新闻|相关|推荐|延伸|热门|热点|更多|精彩|编辑)(?:推荐|阅读|新闻|链接|文章|报道|内容|资讯|评论|信息)|猜你喜欢|你可能(?:还)?(?:感兴趣|喜欢)|(?:网友|最新|全部|热门|精彩|发表|我要)?(?:评论|留言|跟帖)(?:区|列表)?|上一[篇条则]|下一[篇条则]|用户登录|手机版|免责声明|版权(?:声明|所有)|copyright)(?:$|[\s：:】\]）)（(\d©|…]|的)/iu;
/** An article has a sentence and this many characters at least; before it the same words are a menu. */
const least = 60;

/** The index of the first line behind the article, the number of lines where all are of it. Linear. */
export function articleEnd(lines: readonly { text: string }[]): number {
  let size = 0;
  let sentence = false;
  for (const [index, { text }] of lines.entries()) {
    if (size >= least && sentence && text.length <= 60 && behind.test(text)) return index;
    size += text.length;
    sentence ||= text.includes('。');
  }
  return lines.length;
}
