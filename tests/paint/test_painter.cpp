#include <catch2/catch_test_macros.hpp>
#include <imgui.h>
#include <set>

#include "dummy_glyphs.h"
#include "paint/painter.h"
#include "screens.h"

using namespace todoke;
using namespace todoke::paint;

namespace {

/// Textures on no graphics card, counted.
class DummyTextures : public Textures {
  public:
    std::uint64_t make(int, int) override {
        alive.insert(++last);
        return last;
    }
    void write(std::uint64_t texture, int x, int y, int width, int height,
               std::span<const std::uint8_t> rgba) override {
        ++written;
        inside = inside && alive.contains(texture) && x >= 0 && y >= 0 &&
                 x + width <= Atlas::side && y + height <= Atlas::side &&
                 rgba.size() >= static_cast<std::size_t>(width * height * 4);
    }
    void remove(std::uint64_t texture) override { alive.erase(texture); }

    std::set<std::uint64_t> alive;
    std::uint64_t last = 0;
    int written = 0;
    bool inside = true;
};

struct Desk {
    DummyGlyphs glyphs;
    DummyTextures textures;
    Canvas canvas;
    Painter painter{glyphs, textures};

    Painter::Change show(const std::string& name, float dpr = 2, float width = 390) {
        Request request{load_screen(name), {width, 1, ""}, dpr};
        const auto change = painter.lay_out(request, {});
        if (change != Painter::Change::Painted) return change;
        ImDrawData* drawn = nullptr;
        const auto painted = painter.paint(canvas, drawn);
        corners = drawn->TotalVtxCount;
        lists = drawn->CmdListsCount;
        return painted;
    }

    int corners = 0;
    int lists = 0;
};

using Change = Painter::Change;

Node* find_input(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
        if (node.role == Role::TextInput) return &node;
        if (Node* found = find_input(node.children)) return found;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the same screen is painted once", "[paint]") {
    Desk desk;
    CHECK(desk.show("question") == Change::Painted);
    const int rasterised = desk.glyphs.rasterised;
    CHECK(desk.show("question") == Change::None);
    CHECK(desk.show("error") == Change::Painted);
    CHECK(desk.show("question") == Change::Painted);
    CHECK(desk.glyphs.rasterised >= rasterised);
    CHECK(desk.textures.inside);
}

TEST_CASE("a glyph is rasterised once for each size", "[paint]") {
    Desk desk;
    desk.show("question");
    desk.show("choice");
    const int rasterised = desk.glyphs.rasterised;
    desk.show("question");
    desk.show("choice");
    CHECK(desk.glyphs.rasterised == rasterised);
}

TEST_CASE("another pixel ratio paints anew and leaves no texture behind", "[paint]") {
    Desk desk;
    desk.show("question", 1);
    const std::size_t alive = desk.textures.alive.size();
    CHECK(desk.show("question", 3) == Change::Painted);
    CHECK(desk.show("question", 1) == Change::Painted);
    CHECK(desk.textures.alive.size() == alive);
    CHECK(desk.textures.inside);
}

TEST_CASE("after a lost context everything is painted again on new textures", "[paint]") {
    Desk desk;
    desk.show("question");
    const std::uint64_t before = desk.textures.last;
    desk.painter.textures_lost();
    CHECK(desk.show("question") == Change::Painted);
    CHECK(desk.textures.last > before);
}

TEST_CASE("a page too large for the canvas at ratio 3 is painted at 2, then not at all",
          "[paint]") {
    Picture page;
    page.width = 390;
    page.height = 4000;
    CHECK(fitting_ratio(page, 3, {}) == 2);
    page.height = 1000;
    CHECK(fitting_ratio(page, 3, {}) == 3);
    page.height = 5000;
    CHECK(fitting_ratio(page, 3, {}) == 0);
    CHECK(fitting_ratio(page, 1, {}) == 1);
}

TEST_CASE("shapes and text of one page need one texture and few corners", "[paint]") {
    Desk desk;
    desk.show("everything");
    CHECK(desk.corners > 1000);
    CHECK(desk.corners < 40000);
    CHECK(desk.textures.alive.size() == 1);
}

TEST_CASE("boxes are written as the host reads them", "[paint]") {
    Picture picture;
    picture.boxes = {{"a/b#control", {1, 2.5f, 100.126f, 56}}, {"c", {0, 0, 1, 1}, true}};
    CHECK(write_boxes(picture) == R"([["a/b#control",1,2.5,100.13,56],["c",0,0,1,1,1]])");
}

TEST_CASE("a text with a character that the font lacks is left to the DOM, all of it", "[paint]") {
    Desk desk;
    Request request{load_screen("question"), {390, 1, ""}, 2};
    Node* input = find_input(request.screen.nodes);
    REQUIRE(input != nullptr);
    input->value = "山田";
    REQUIRE(desk.painter.lay_out(request, {}) == Change::Painted);
    const Picture before = desk.painter.picture();
    input->value = "山\ue000";
    REQUIRE(desk.painter.lay_out(request, {}) == Change::Painted);
    const Picture& after = desk.painter.picture();
    CHECK(after.pieces.size() == before.pieces.size() - 1);
    for (const Box& box : after.boxes) {
        INFO(box.id);
        CHECK(box.as_text == (box.id == input->id + "#control"));
    }
}

TEST_CASE("a request that makes no sense is refused with a code, not painted", "[paint]") {
    CHECK(read_request("{}").error().code == "missing_member");
    CHECK(read_request("nonsense").error().code == "not_json");
    const std::string screen = text_of_screen("choice");
    CHECK(read_request(R"({"width":390,"dpr":2,"screen":)" + screen + "}"));
    CHECK(read_request(R"({"width":0,"screen":)" + screen + "}").error().where == "/width");
    CHECK(read_request(R"({"dpr":"2","screen":)" + screen + "}").error().where == "/dpr");
    CHECK(read_request(R"({"scale":99,"screen":)" + screen + "}").error().where == "/scale");
}

TEST_CASE("an empty screen is a white page", "[paint]") {
    Desk desk;
    Ruler ruler(desk.glyphs);
    const Picture picture = lay_out(Screen{}, {}, ruler);
    CHECK(picture.boxes.size() == 1);
    CHECK(picture.boxes.front().id == "screen");
}

TEST_CASE("a request names its palette, and what the municipality has of its own", "[painter]") {
    const std::string screen = R"({"screen":{"nodes":[]},"contrast":)";
    const auto request = read_request(
        screen + R"("high","colours":{"primary":"#006e54","on_primary":"#1a1a1a"}})");
    REQUIRE(request);
    CHECK(request->palette.name == "high");
    CHECK(request->palette.rgb[theme::colour::primary.token] == 0x006e54);
    CHECK(request->palette.rgb[theme::colour::on_primary.token] == 0x1a1a1a);
    CHECK(request->palette.rgb[theme::colour::ink.token] == 0x000000);
    for (const char* wrong : {R"("pink"})", R"("dark","colours":{"primary":"blue"}})",
                              R"("dark","colours":{"primary_50":"#12345g"}})"}) {
        INFO(wrong);
        CHECK(read_request(screen + wrong).error().where == "/contrast");
    }
    CHECK(read_request(R"({"screen":{"nodes":[]}})")->palette == theme::palette::normal);
}
