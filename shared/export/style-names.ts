import type { Translate } from '../i18n/translator.ts';
import { FONTS, type FontName } from './fonts.ts';

/** What the named style of each font is called in a workbook. */
export function namedStyles(t: Translate): readonly { readonly font: FontName; readonly name: string }[] {
  return (Object.keys(FONTS) as FontName[]).map((font) => ({
    font,
    name: `Lokaplan: ${t(`exports.font.${font}`)}`,
  }));
}
