/** A page as government portals publish them: navigation, a table of header fields, the record in boxes, a footer; in GB2312. */
import { encodeGb } from './gb.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const links = (...names: string[]): string => names.map((name, at) => `<li><a href="/c${at}/index.shtml">${name}</a></li>`).join('\n');

/** The header block of the text (its lines with a colon before the title) as a table of four columns, the rest as paragraphs. */
export function portalPage(text: string): Uint8Array {
  const [block = '', ...rest] = text.trim().split(/\r?\n\r?\n/u);
  const fields = block
    .split('\n')
    .flatMap((line) => line.split('\u3000\u3000'))
    .flatMap((line) => line.split(/(?<=\d)\u3000/u))
    .map((line) => /^([^：]+)：(.*)$/u.exec(line))
    .filter((found) => found !== null);
  const rows: string[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const cells = fields
      .slice(at, at + 2)
      .map((found) => `<td class="bt"><b>${escaped(found[1] ?? '')}</b></td>\n<td>${escaped(found[2] ?? '')}</td>`);
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  const [title = '', ...paragraphs] = rest
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const page = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>${escaped(title)}_政府信息公开</title>
<style>.bt { width: 90px }</style><script>document.write('<p>出席：不在文中</p>');</script></head>
<body>
<div class="top"><ul class="nav">${links('首页', '政务公开', '政务服务', '政民互动', '走进沅平')}</ul></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zwgk/hy">政府会议</a></div>
<div class="left"><h3>公开目录</h3><ul>${links('市长办公会议', '常务会议', '全体会议', '专题会议', '人事任免', '规划计划', '财政信息')}</ul></div>
<div class="main">
<table class="xxgk" cellspacing="0">${rows.join('\n')}</table>
<h1 class="tit">${escaped(title)}</h1>
<div class="tools">【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 <a href="#">打印</a></div>
<div id="zoom" class="TRS_Editor">
${paragraphs.map((line) => `<p style="text-indent: 2em">${escaped(line)}</p>`).join('\n')}
</div>
<p style="display: none">列席：藏起来</p>
<div class="xgxx"><p><a href="/1">上一篇：市政府第26次常务会议纪要</a></p><p><a href="/2">下一篇：市政府第28次常务会议纪要</a></p></div>
</div>
<div class="footer"><p>主办：沅平市人民政府办公室　承办：沅平市大数据中心　网站标识码：4300000001</p><p>版权所有：沅平市人民政府　湘ICP备05000000号　地址：沅平市人民路1号</p></div>
</body></html>
`;
  return encodeGb(page);
}
