/** The one dictionary of opencc-js that is used: "萬 万|與 与|…". The package types its main entry only. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
/** The other way, for tests. */
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}
