// The ways in which residents may want to see a page.
export interface Look {
  title: string;
  /** CSS px. */
  width: number;
  /** What the page's address asks for. */
  wishes: Record<string, string>;
}

export const looks: Record<string, Look> = {
  phone: { title: 'スマートフォン', width: 390, wishes: {} },
  wide: { title: 'パソコン', width: 1280, wishes: {} },
  high: { title: '高コントラスト', width: 390, wishes: { contrast: 'high' } },
  dark: { title: '暗い画面', width: 390, wishes: { contrast: 'dark' } },
  large: { title: '文字 200 %', width: 390, wishes: { scale: '200' } },
  narrow: { title: '文字 200 %、幅 320', width: 320, wishes: { scale: '200' } },
  half: { title: '文字 150 %、パソコン', width: 1280, wishes: { scale: '150' } },
  dressed: { title: 'ふりがなと原文', width: 390, wishes: { dressed: 'yes' } },
};
