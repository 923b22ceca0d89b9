#include "core/field/zengin.h"

#include "core/base/text.h"
#include "core/field/long_vowel.h"
#include "core/field/word_list.h"

namespace todoke {

namespace {

constexpr char32_t half_katakana_first = U'ｱ';
constexpr char32_t half_katakana_last = U'ﾟ';

/// The large letter of a small one, and the letters that have no half-width form.
char32_t enlarge(char32_t c) {
  switch (c) {
    case U'ｧ': return U'ｱ';
    case U'ｨ': return U'ｲ';
    case U'ｩ': return U'ｳ';
    case U'ｪ': return U'ｴ';
    case U'ｫ': return U'ｵ';
    case U'ｬ': return U'ﾔ';
    case U'ｭ': return U'ﾕ';
    case U'ｮ': return U'ﾖ';
    case U'ｯ': return U'ﾂ';
    case U'ヮ': return U'ﾜ';
    case U'ヵ': return U'ｶ';
    case U'ヶ': return U'ｹ';
    case U'ヰ': return U'ｲ';
    case U'ヱ': return U'ｴ';
    default: return c;
  }
}

bool is_allowed(char32_t c) {
  return is_digit(c) || (c >= U'A' && c <= U'Z') || c == U' ' || c == U'(' || c == U')' ||
         c == U'.' || c == U'-' || c == U'/' || c == U'ｦ' ||
         (c >= half_katakana_first && c <= half_katakana_last);
}

/// The 法人略語 of 全銀: how a form is written, how it is spoken, how it is shortened. A longer form may
/// hold a shorter one: 一般社団法人 holds 社団法人.
constexpr std::string_view legal_forms =
    "株式会社 カブシキガイシャ カ "
    "有限会社 ユウゲンガイシャ ユ "
    "合同会社 ゴウドウガイシャ ド "
    "合名会社 ゴウメイガイシャ メ "
    "合資会社 ゴウシガイシャ シ "
    "相互会社 ソウゴガイシャ ソ "
    "医療法人 イリョウホウジン イ "
    "医療法人社団 イリョウホウジンシャダン イ "
    "医療法人財団 イリョウホウジンザイダン イ "
    "社会医療法人 シャカイイリョウホウジン イ "
    "社会医療法人社団 シャカイイリョウホウジンシャダン イ "
    "社会医療法人財団 シャカイイリョウホウジンザイダン イ "
    "特定医療法人 トクテイイリョウホウジン イ "
    "特定医療法人社団 トクテイイリョウホウジンシャダン イ "
    "特定医療法人財団 トクテイイリョウホウジンザイダン イ "
    "社団法人 シャダンホウジン シャ "
    "一般社団法人 イッパンシャダンホウジン シャ "
    "公益社団法人 コウエキシャダンホウジン シャ "
    "財団法人 ザイダンホウジン ザイ "
    "一般財団法人 イッパンザイダンホウジン ザイ "
    "公益財団法人 コウエキザイダンホウジン ザイ "
    "学校法人 ガッコウホウジン ガク "
    "宗教法人 シュウキョウホウジン シュウ "
    "社会福祉法人 シャカイフクシホウジン フク "
    "更生保護法人 コウセイホゴホウジン ホゴ "
    "特定非営利活動法人 トクテイヒエイリカツドウホウジン トクヒ "
    "独立行政法人 ドクリツギョウセイホウジン ドク "
    "地方独立行政法人 チホウドクリツギョウセイホウジン チドク "
    "国立大学法人 コクリツダイガクホウジン ダイ "
    "公立大学法人 コウリツダイガクホウジン ダイ "
    "農事組合法人 ノウジクミアイホウジン ノウ "
    "管理組合法人 カンリクミアイホウジン カンリ "
    "弁護士法人 ベンゴシホウジン ベン "
    "司法書士法人 シホウショシホウジン シホウ "
    "行政書士法人 ギョウセイショシホウジン ギョ "
    "税理士法人 ゼイリシホウジン ゼイ "
    "社会保険労務士法人 シャカイホケンロウムシホウジン ロウム";

struct FoundForm {
  std::size_t at = 0;
  std::size_t length = 0;
  std::string_view shortened;
};

/// The first form that the name holds, the longest of those that begin there; without one its
/// length is 0.
FoundForm find_legal_form(std::string_view text) {
  FoundForm first{text.npos, 0, {}};
  for (std::string_view list = legal_forms; !list.empty();) {
    const std::string_view written = take_word(list);
    const std::string_view spoken = take_word(list);
    const std::string_view shortened = take_word(list);
    for (const std::string_view word : {written, spoken}) {
      const std::size_t at = text.find(word);
      if (at == text.npos || at > first.at) continue;
      if (at < first.at || word.size() > first.length) first = {at, word.size(), shortened};
    }
  }
  return first;
}

/// カブシキガイシャミホン as カ)ミホン: at the head カ), at the end (カ, between (カ). A name has one
/// form: what has a bracket is short already, so that reading it again changes nothing.
std::string shorten_legal_form(std::string text) {
  if (text.find_first_of("()") != text.npos) return text;
  const FoundForm form = find_legal_form(text);
  if (form.length == 0) return text;
  const std::string head(trim(std::string_view(text).substr(0, form.at)));
  const std::string tail(trim(std::string_view(text).substr(form.at + form.length)));
  if (head.empty() && tail.empty()) return text;
  return head + (head.empty() ? "" : "(") + std::string(form.shortened) +
         (tail.empty() ? "" : ")") + tail;
}

}  // namespace

ZenginName to_zengin(std::string_view text) {
  const std::string wide = shorten_legal_form(to_katakana(to_half_width(fold_spaces(text))));
  const std::string narrow = narrow_kana(wide);
  ZenginName name;
  for (std::size_t at = 0; at < narrow.size();) {
    char32_t c = enlarge(next_code_point(narrow, at));
    if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    if (is_long_vowel(c)) c = U'-';
    if (is_allowed(c)) {
      append_code_point(name.text, c);
      continue;
    }
    append_code_point(name.character, c);
    name.fault = is_kanji(c) ? ZenginFault::HasKanji : ZenginFault::HasOther;
    if (c == U'･') name.fault = ZenginFault::HasDot;
    return name;
  }
  return name;
}

std::size_t zengin_length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

}  // namespace todoke
