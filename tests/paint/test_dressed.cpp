#include <catch2/catch_test_macros.hpp>

#include "dummy_glyphs.h"
#include "paint/layout/layout.h"
#include "paint/text/dressed.h"
#include "paint/text/paragraph.h"
#include "screens.h"

using namespace todoke;
using namespace todoke::paint;

namespace {

constexpr TextStyle style{10, 1.7f, 0, 400};

std::string ruby(const std::string& base, const std::string& reading) {
    return "\uFFF9" + base + "\uFFFA" + reading + "\uFFFB";
}

struct Setting {
    DummyGlyphs glyphs;
    Ruler ruler{glyphs};
    Paragraph set(std::string_view text, float width, Wrap wrap = Wrap::Lines) {
        return set_text(ruler, text, style, width, wrap);
    }
    std::string shown(const Paragraph& paragraph, std::uint32_t first, std::uint32_t count) {
        std::string text;
        for (std::uint32_t i = first; i < first + count; ++i) {
            text += ruler.name_of(paragraph.glyphs[i].number).cluster;
        }
        return text;
    }
};

}  // namespace

TEST_CASE("readings are taken out of a text, and marks that stand alone vanish", "[paint]") {
    const Undressed whole = undress("この" + ruby("手続", "てつづき") + "です");
    CHECK(whole.text == "この手続です");
    REQUIRE(whole.readings.size() == 1);
    CHECK(whole.readings[0].begin == 6);
    CHECK(whole.readings[0].end == 12);
    CHECK(whole.readings[0].text == "てつづき");
    CHECK(undress("\uFFF9手続").text == "手続");
    CHECK(undress("\uFFF9手\uFFFAて").readings.size() == 1);
    CHECK(undress("手\uFFFB続\uFFFA").text == "手続");
    CHECK(undress("\uFFFAて\uFFFB").readings.empty());
}

TEST_CASE("only a line with a reading is higher", "[paint]") {
    Setting desk;
    const Paragraph bare = desk.set("手続の手続の", 34, Wrap::Plain);
    const Paragraph dressed = desk.set("手続の" + ruby("手続", "てつづき") + "の", 34, Wrap::Plain);
    REQUIRE(bare.lines.size() == 2);
    REQUIRE(dressed.lines.size() == 2);
    CHECK(dressed.lines[0].baseline == bare.lines[0].baseline);
    CHECK(dressed.lines[1].baseline > bare.lines[1].baseline);
    CHECK(dressed.height() > bare.height());
    CHECK(dressed.lines[0].reading_count == 0);
    const TextLine& line = dressed.lines[1];
    CHECK(desk.shown(dressed, line.reading_first, line.reading_count) == "てつづき");
    CHECK(line.reading_baseline < line.baseline - 8);
    CHECK(line.reading_baseline - 5 > dressed.line_height);
}

TEST_CASE("a base is never torn from its reading, and a long reading has room", "[paint]") {
    Setting desk;
    const std::string text = "あいう" + ruby("受付番号", "うけつけばんごう") + "です";
    for (float width = 70; width < 150; width += 7) {
        const Paragraph paragraph = desk.set(text, width, Wrap::Plain);
        int whole = 0;
        for (const TextLine& line : paragraph.lines) {
            const std::string shown = desk.shown(paragraph, line.first, line.count);
            whole += shown.find("受付番号") != std::string::npos;
            CHECK(line.width <= width + 0.01f);
        }
        CHECK(whole == 1);
    }
    const Paragraph spread = desk.set(ruby("志", "こころざし") + "あ", 100);
    CHECK(spread.glyphs[0].x > 5);
    CHECK(spread.glyphs[1].x > 25);
}

TEST_CASE("a second sentence stands below the first, smaller, and is no part of it", "[paint]") {
    Setting desk;
    const Paragraph paragraph = desk.set("氏名を入力\u2028Enter your name", 200);
    REQUIRE(paragraph.lines.size() == 2);
    CHECK_FALSE(paragraph.lines[0].beside);
    CHECK(paragraph.lines[1].beside);
    CHECK(desk.shown(paragraph, paragraph.lines[1].first, paragraph.lines[1].count) ==
          "Enteryourname");
    CHECK(desk.ruler.name_of(paragraph.glyphs[paragraph.lines[1].first].number).size < 10);
    CHECK(paragraph.lines[1].baseline > paragraph.line_height);
    CHECK(desk.set("一\u2028二", 200, Wrap::Single).lines.size() == 2);
}

TEST_CASE("Korean words are not torn where there is a space", "[paint]") {
    Setting desk;
    const Paragraph paragraph = desk.set("주민등록이 없는 분은", 60, Wrap::Plain);
    REQUIRE(paragraph.lines.size() == 2);
    CHECK(desk.shown(paragraph, 0, paragraph.lines[0].count) == "주민등록이");
}

TEST_CASE("Vietnamese, Portuguese and Chinese end lines where they may", "[paint]") {
    Setting desk;
    const Paragraph viet = desk.set("Vui lòng nhập họ và tên của bạn", 60, Wrap::Plain);
    for (const TextLine& line : viet.lines) CHECK(line.width <= 60);
    CHECK(desk.shown(viet, viet.lines[0].first, viet.lines[0].count) == "Vuilòng");
    const Paragraph chinese = desk.set("请输入您的姓名。谢谢", 70, Wrap::Plain);
    REQUIRE(chinese.lines.size() == 2);
    // 。 may not begin a line, so 名 comes down with it.
    CHECK(desk.shown(chinese, 0, chinese.lines[0].count) == "请输入您的姓");
}

TEST_CASE("a dressed page has every box of the bare one, in its column", "[paint]") {
    Setting desk;
    Screen screen = load_screen("everything");
    const Picture bare = lay_out(screen, {}, desk.ruler);
    const auto dress = [](auto& self, std::vector<Node>& nodes) -> void {
        for (Node& node : nodes) {
            for (std::string* text : {&node.text, &node.hint, &node.error}) {
                if (!text->empty()) *text = ruby(*text, "よみがな") + "\u2028Beside it";
            }
            self(self, node.children);
        }
    };
    dress(dress, screen.nodes);
    const Picture dressed = lay_out(screen, {}, desk.ruler);
    REQUIRE(dressed.boxes.size() == bare.boxes.size());
    for (std::size_t i = 0; i < bare.boxes.size(); ++i) {
        CHECK(dressed.boxes[i].id == bare.boxes[i].id);
        INFO(bare.boxes[i].id);
        CHECK(dressed.boxes[i].at.x >= 0);
        CHECK(dressed.boxes[i].at.right() <= dressed.width + 0.5f);
    }
    CHECK(dressed.height > bare.height);
}
