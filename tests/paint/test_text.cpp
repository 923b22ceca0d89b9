#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "core/base/text.h"
#include "dummy_glyphs.h"
#include "paint/text/breaking.h"
#include "paint/text/paragraph.h"
#include "paint/text/phrases.h"

using namespace todoke;
using namespace todoke::paint;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text, float clusters_wide, Wrap wrap = Wrap::Plain) {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    const Paragraph paragraph = set_text(ruler, text, {10, 1.5f, 0, 400}, clusters_wide * 10, wrap);
    Lines lines;
    for (const TextLine& line : paragraph.lines) {
        lines.emplace_back();
        for (std::uint32_t i = 0; i < line.count; ++i) {
            lines.back() += ruler.name_of(paragraph.glyphs[line.first + i].number).cluster;
        }
    }
    return lines;
}

std::string utf8_of(std::u16string_view letters) {
    std::string text;
    for (const char16_t letter : letters) append_code_point(text, letter);
    return text;
}

constexpr std::string_view sample =
    "和暦でも西暦でも入力できます。例：「平成2年4月1日」、または（1990年4月1日）。ニュース・"
    "キャッシュカードっぽいものや、ちょっとフォークロアの時々、何々さん！本当に？もあります。";

}  // namespace

TEST_CASE("no line begins with a sign that Japanese keeps from the beginning", "[paint]") {
    const float width = GENERATE(range(9, 30));
    for (const Wrap wrap : {Wrap::Plain, Wrap::Lines, Wrap::Heading}) {
        for (const std::string& line : lines_of(sample, width, wrap)) {
            std::size_t at = 0;
            const char32_t first = next_code_point(line, at);
            INFO(line);
            CHECK(std::u32string_view(U"。、」）ーゃゅょっァィゥッャュョ々・！？：").find(first) ==
                  std::u32string_view::npos);
        }
    }
}

TEST_CASE("no line ends with an opening bracket", "[paint]") {
    const float width = GENERATE(range(9, 30));
    for (const std::string& line : lines_of(sample, width)) {
        INFO(line);
        CHECK_FALSE(line.ends_with("「"));
        CHECK_FALSE(line.ends_with("（"));
    }
}

TEST_CASE("no line is wider than its column", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    const float width = GENERATE(40.0f, 77.0f, 123.0f, 333.0f);
    for (const Wrap wrap : {Wrap::Plain, Wrap::Lines, Wrap::Heading}) {
        const Paragraph paragraph = set_text(ruler, sample, {10, 1.5f, 0.02f, 400}, width, wrap);
        for (const TextLine& line : paragraph.lines) CHECK(line.width <= width + 0.01f);
    }
}

TEST_CASE("a long number without any place to break is broken all the same", "[paint]") {
    CHECK(lines_of("012345678901234567890123456789", 4).size() > 3);
}

TEST_CASE("a line end in the text ends the line", "[paint]") {
    CHECK(lines_of("〒123-4567\nみほん県", 20) == Lines{"〒123-4567", "みほん県"});
    CHECK(lines_of("", 20).empty());
}

TEST_CASE("headings end their lines at phrases", "[paint]") {
    CHECK(lines_of("請求する方について教えてください", 13, Wrap::Heading) ==
          Lines{"請求する方について", "教えてください"});
    CHECK(lines_of("加入している年金はどれですか", 13, Wrap::Heading) ==
          Lines{"加入している年金は", "どれですか"});
}

TEST_CASE("phrases are found where the model's own library finds them", "[paint]") {
    // What budoux 0.7.0 answers in JavaScript.
    const std::string_view cut = GENERATE(
        "引っ越してきた方は、｜前の｜市区町村に｜届け出た｜転出予定日です。",
        "生まれた｜日、｜育て｜はじめた｜日などです。", "請求する｜理由を｜教えてください",
        "お子さんを｜育てることになった", "公務員を｜やめた、｜または｜出向した",
        "通帳や｜キャッシュカードに｜書いてある｜番号です。", "あと｜21～52問・約12分",
        "国民健康保険証、｜または｜資格確認書の｜写しを｜添付してください。",
        "個人番号｜（マイナンバー）を｜入力してください", "年");
    std::u16string letters;
    std::u16string found;
    for (std::size_t at = 0; at < cut.size();) {
        const auto c = static_cast<char16_t>(next_code_point(cut, at));
        if (c != u'｜') letters += c;
    }
    const std::vector<bool> begins = find_phrases(letters);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (begins[i]) found += u'｜';
        found += letters[i];
    }
    CHECK(utf8_of(found) == cut);
}

TEST_CASE("a line ends between phrases whenever a phrase fits", "[paint]") {
    struct Case {
        std::string_view text;
        float width;
        Lines lines;
    };
    const Case& c = GENERATE(values<Case>({
        {"前の市区町村に届け出た転出予定日です。", 13, {"前の市区町村に届け出た", "転出予定日です。"}},
        {"別に暮らしている場合はお子さんの住所", 13, {"別に暮らしている場合は", "お子さんの住所"}},
        {"大学生くらいのお子さんはいますか", 8, {"大学生くらいの", "お子さんは", "いますか"}},
        {"個人番号（マイナンバー）を入力してください", 12,
         {"個人番号", "（マイナンバー）を", "入力してください"}},
    }));
    for (const Wrap wrap : {Wrap::Lines, Wrap::Heading}) {
        CHECK(lines_of(c.text, c.width, wrap) == c.lines);
    }
}

TEST_CASE("what was typed fills its lines", "[paint]") {
    CHECK(lines_of("前の市区町村に届け出た転出予定日です。", 13, Wrap::Plain)[0] ==
          "前の市区町村に届け出た転出");
}

TEST_CASE("a phrase that is longer than its line is broken inside", "[paint]") {
    CHECK(lines_of("資格確認書等交付申請書", 6, Wrap::Lines) == Lines{"資格確認書等", "交付申請書"});
}

TEST_CASE("compounds and numbers stay whole where the model would cut them", "[paint]") {
    CHECK(lines_of("亡くなった日が、生年月日より前", 12, Wrap::Lines) ==
          Lines{"亡くなった日が、", "生年月日より前"});
    CHECK(lines_of("申請から30日ほどで送ります", 7, Wrap::Lines)[1].starts_with("30日"));
}

TEST_CASE("Chinese is not cut by a model of Japanese", "[paint]") {
    CHECK(lines_of("请填写申请人的姓名和住址", 7, Wrap::Lines)[0] == "请填写申请人的");
}

TEST_CASE("a character with a variation selector or a combining mark is one glyph", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    const Paragraph name = set_text(ruler, "葛󠄀城か゚", {10, 1.5f, 0, 400}, 400, Wrap::Single);
    CHECK(name.glyphs.size() == 3);
}

TEST_CASE("each cluster of one size is measured once", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    set_text(ruler, "あああいい", {10, 1.5f, 0, 400}, 400, Wrap::Lines);
    CHECK(glyphs.measured == 2);
    set_text(ruler, "あい", {10, 1.5f, 0, 700}, 400, Wrap::Lines);
    CHECK(glyphs.measured == 4);
}
