/** Kinds of files that are known and hold no record that is read here: what each is called, and what to do with it. */

/** What a person can do about it: save it as another kind, without its password, or nothing. */
type Advice = 'docx' | 'html' | 'pdf' | 'jpg' | 'zip' | 'txt' | 'unlock' | null;
interface Foreign {
  en: string;
  zh: string;
  advice: Advice;
  /** Extensions that promise it, lower case, without the dot. */
  extensions: readonly string[];
}

const table = {
  program: {
    en: 'a program',
    zh: '程序文件',
    advice: null,
    extensions: 'exe msi dll com scr sys bat cmd ps1 sh vbs js jar apk app dmg deb rpm so bin iso lnk'.split(' '),
  },
  rtf: { en: 'rich text (RTF)', zh: 'RTF 文件', advice: 'docx', extensions: ['rtf'] },
  mhtml: { en: 'a web archive (MHTML)', zh: '网页归档（MHTML）', advice: 'html', extensions: ['mht', 'mhtml'] },
  wps: { en: 'a WPS document', zh: 'WPS 文字文件', advice: 'docx', extensions: [] },
  odt: { en: 'an OpenDocument text', zh: 'OpenDocument 文字文件', advice: 'docx', extensions: ['odt', 'ott', 'pages'] },
  pages: {
    en: 'a document of pages of another kind',
    zh: '其他版式文件',
    advice: 'pdf',
    extensions: ['ceb', 'cebx', 'caj', 'xps', 'oxps', 'djvu'],
  },
  sheet: { en: 'a spreadsheet', zh: '电子表格', advice: 'docx', extensions: 'xls xlsx xlsm et ett ods csv numbers'.split(' ') },
  slides: { en: 'a set of slides', zh: '演示文稿', advice: 'docx', extensions: 'ppt pptx pps ppsx dps odp key'.split(' ') },
  office: {
    en: 'an Office file of another kind, or a damaged one',
    zh: '其他或已损坏的 Office 文件',
    advice: 'docx',
    extensions: ['vsd', 'mpp'],
  },
  locked: { en: 'an Office file locked by a password', zh: '加了密码的 Office 文件', advice: 'unlock', extensions: [] },
  photo: {
    en: 'a picture of another kind',
    zh: '其他格式的图片',
    advice: 'jpg',
    extensions: 'heic heif avif gif bmp tif tiff webp psd svg raw'.split(' '),
  },
  archive: {
    en: 'another kind of archive',
    zh: '其他格式的压缩包',
    advice: 'zip',
    extensions: 'rar 7z gz tgz bz2 xz tar cab zst'.split(' '),
  },
  media: {
    en: 'sound or film',
    zh: '音频或视频',
    advice: null,
    extensions: 'mp3 wav m4a aac flac ogg amr mp4 mov avi mkv wmv flv webm'.split(' '),
  },
  mail: { en: 'a mail', zh: '邮件', advice: 'txt', extensions: ['eml', 'msg', 'mbox', 'pst'] },
  database: { en: 'a database', zh: '数据库文件', advice: null, extensions: ['db', 'sqlite', 'mdb', 'accdb', 'dbf'] },
  data: {
    en: 'data or notes in text',
    zh: '文本数据或笔记',
    advice: 'txt',
    extensions: 'json jsonl log ini yaml yml tsv'.split(' '),
  },
} as const satisfies Record<string, Foreign>;

export type ForeignKind = keyof typeof table;
export const foreignKinds: Readonly<Record<ForeignKind, Foreign>> = table;

/** The kind an extension promises (lower case, without the dot); null where it is not known. */
export function foreignByExtension(extension: string): ForeignKind | null {
  const kinds = Object.keys(table) as ForeignKind[];
  return kinds.find((kind) => foreignKinds[kind].extensions.includes(extension)) ?? null;
}

/** What is said of a file of the kind after "is" or "by its content this is". */
export function foreignInEnglish(kind: ForeignKind): string {
  const { en, advice } = foreignKinds[kind];
  if (advice === null) return `${en}, no meeting record`;
  return advice === 'unlock' ? `${en}; save it without one` : `${en}; save the record as .${advice}`;
}

/** The same in Chinese. */
export function foreignInChinese(kind: ForeignKind): string {
  const { zh, advice } = foreignKinds[kind];
  if (advice === null) return `${zh}，不是会议记录`;
  return advice === 'unlock' ? `${zh}；请取消密码后保存` : `${zh}；请把记录另存为 .${advice}`;
}
