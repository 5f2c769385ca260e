/** Letters that Unicode does not take apart into a plain one and its marks. */
const WHOLE: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', ł: 'l' };

/** `text` as it is compared when it is searched for: in small letters, without dots, rings and accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øæßđł]/g, (letter) => WHOLE[letter] ?? letter);
}
