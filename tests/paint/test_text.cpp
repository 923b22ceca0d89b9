#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "core/base/text.h"
#include "dummy_glyphs.h"
#include "paint/text/breaking.h"
#include "paint/text/paragraph.h"

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

TEST_CASE("a phrase does not end inside a verb or after お", "[paint]") {
    CHECK(lines_of("みほん市に引っ越してきたとき", 9, Wrap::Lines)[0] == "みほん市に引っ越し");
    CHECK(lines_of("別に暮らしている場合はお子さんの住所", 13, Wrap::Lines)[0] ==
          "別に暮らしている場合は");
}

TEST_CASE("お stays with its noun, and the phrase begins before it", "[paint]") {
    CHECK(lines_of("大学生くらいのお子さんはいますか", 9, Wrap::Heading)[0] == "大学生くらいの");
}

TEST_CASE("no paragraph leaves one character for its last line when a phrase can end before",
          "[paint]") {
    CHECK(lines_of("入力できます。例：平成2年4月1日", 15, Wrap::Lines).back().size() > 6);
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
