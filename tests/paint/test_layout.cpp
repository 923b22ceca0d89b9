#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <set>

#include "dummy_glyphs.h"
#include "paint/layout/layout.h"
#include "paint/layout/marked.h"
#include "paint/theme_tokens.h"
#include "screens.h"

using namespace todoke;
using namespace todoke::paint;

namespace {

struct Laid {
    Screen screen;
    Picture picture;
    const Box* box(std::string_view id) const {
        const auto found = std::ranges::find(picture.boxes, id, &Box::id);
        return found == picture.boxes.end() ? nullptr : &*found;
    }
    bool has(std::string_view id) const { return box(id) != nullptr; }
    Rect at(std::string_view id) const {
        INFO(id);
        REQUIRE(box(id) != nullptr);
        return box(id)->at;
    }
};

Laid laid_out(const std::string& name, float width, float scale = 1, std::string focus = {}) {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Laid laid{load_screen(name), {}};
    laid.picture = lay_out(laid.screen, {width, scale, std::move(focus)}, ruler);
    return laid;
}

/// The page's first heading, wherever it stands.
Node* first_heading(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
        if (node.role == Role::Heading && node.level == 1) return &node;
        if (Node* heading = first_heading(node.children)) return heading;
    }
    return nullptr;
}

void collect(const std::vector<Node>& nodes, std::vector<const Node*>& all) {
    for (const Node& node : nodes) {
        all.push_back(&node);
        collect(node.children, all);
    }
}

std::vector<const Node*> all_nodes(const Screen& screen) {
    std::vector<const Node*> all;
    collect(screen.nodes, all);
    return all;
}

bool is_panel(Role role) {
    return role == Role::Notice || role == Role::ErrorSummary || role == Role::Receipt ||
           role == Role::Fact || role == Role::FileItem || role == Role::Group;
}

/// Boxes of things that are not panels: text and targets.
std::vector<Box> leaves(const Laid& laid) {
    std::set<std::string> panels{"screen"};
    for (const Node* node : all_nodes(laid.screen)) {
        if (is_panel(node->role)) panels.insert(node->id);
    }
    std::vector<Box> leaves;
    for (const Box& box : laid.picture.boxes) {
        if (!panels.contains(box.id)) leaves.push_back(box);
    }
    return leaves;
}

bool overlap(const Rect& a, const Rect& b) {
    const float room = 0.01f;
    return a.x + room < b.right() && b.x + room < a.right() && a.y + room < b.bottom() &&
           b.y + room < a.bottom();
}

}  // namespace

TEST_CASE("a heading that tells success has its sign above it, whatever the place") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Screen screen = load_screen("receipt");
    screen.place.clear();
    Node* heading = first_heading(screen.nodes);
    REQUIRE(heading != nullptr);
    const auto top = [&](Tone tone) {
        heading->tone = tone;
        const Laid laid{screen, lay_out(screen, {390, 1, {}}, ruler)};
        return laid.at(heading->id).y;
    };
    CHECK(top(Tone::Success) > top(Tone::None) + 64);
}

TEST_CASE("every box and every painted thing lies on the page", "[paint]") {
    const std::string name = GENERATE(from_range(screen_names));
    const float width = GENERATE(320.0f, 390.0f, 768.0f, 1040.0f, 1280.0f);
    const float scale = GENERATE(1.0f, 1.3f, 2.0f);
    const Laid laid = laid_out(name, width, scale);
    INFO(name << " " << width << " " << scale);
    CHECK(laid.picture.width == width);
    for (const Box& box : laid.picture.boxes) {
        INFO(box.id << " " << box.at.x << " " << box.at.y << " " << box.at.w << " " << box.at.h);
        CHECK(box.at.x >= 0);
        CHECK(box.at.y >= 0);
        CHECK(box.at.w > 0);
        CHECK(box.at.h > 0);
        CHECK(box.at.right() <= width + 0.01f);
        CHECK(box.at.bottom() <= laid.picture.height + 0.01f);
    }
    for (const Piece& piece : laid.picture.pieces) {
        CHECK(piece.at.x >= 0);
        CHECK(piece.at.right() <= width + 0.01f);
        CHECK(piece.at.bottom() <= laid.picture.height + 0.01f);
    }
}

TEST_CASE("no two things that are read or pressed overlap", "[paint]") {
    const std::string name = GENERATE(from_range(screen_names));
    const float width = GENERATE(320.0f, 390.0f, 1280.0f);
    const float scale = GENERATE(1.0f, 2.0f);
    const Laid laid = laid_out(name, width, scale);
    const std::vector<Box> boxes = leaves(laid);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
            INFO(name << " " << width << " " << scale << ": " << boxes[i].id << " and "
                      << boxes[k].id);
            CHECK_FALSE(overlap(boxes[i].at, boxes[k].at));
        }
    }
}

TEST_CASE("whatever can be pressed is at least 44 px high", "[paint]") {
    const std::string name = GENERATE(from_range(screen_names));
    const Laid laid = laid_out(name, GENERATE(320.0f, 390.0f, 1280.0f));
    for (const Node* node : all_nodes(laid.screen)) {
        const bool target = node->role == Role::Link || node->role == Role::Button ||
                            node->role == Role::Radio || node->role == Role::Checkbox ||
                            node->role == Role::Details;
        if (!target) continue;
        INFO(name << " " << node->id);
        CHECK(laid.at(node->id).h >= theme::size::target);
        CHECK(laid.at(node->id).w >= theme::size::target);
    }
}

TEST_CASE("every node that has words has its box", "[paint]") {
    const std::string name = GENERATE(from_range(screen_names));
    const Laid laid = laid_out(name, 390);
    for (const Node* node : all_nodes(laid.screen)) {
        INFO(name << " " << node->id);
        switch (node->role) {
        case Role::Steps:
        case Role::Step: CHECK_FALSE(laid.has(node->id)); break;
        case Role::Heading:
        case Role::Text:
        case Role::Item:
        case Role::Link:
        case Role::Button:
        case Role::Radio:
        case Role::Checkbox:
        case Role::Saved:
        case Role::Details:
        case Role::Fact:
        case Role::Notice:
        case Role::ErrorSummary:
        case Role::Receipt:
        case Role::FileItem: CHECK(laid.has(node->id)); break;
        case Role::FileInput: CHECK(laid.has(node->id + "#control")); break;
        case Role::TextInput:
        case Role::TextArea:
            CHECK(laid.has(node->id + "#label"));
            CHECK(laid.has(node->id + "#control"));
            break;
        case Role::ReviewRow:
            CHECK(laid.has(node->id + "#label"));
            CHECK(laid.has(node->id + "#value"));
            break;
        default: break;
        }
        const bool composite = node->role == Role::TextInput || node->role == Role::Group;
        if (composite && !node->hint.empty()) CHECK(laid.has(node->id + "#hint"));
        if (composite && !node->said.empty()) CHECK(laid.has(node->id + "#said"));
        if (composite && !node->error.empty()) CHECK(laid.has(node->id + "#error"));
    }
}

TEST_CASE("a heading breaks once more rather than leave its mark alone on a line", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Picture picture;
    const Screen screen;
    const Frame frame;
    Page page{screen, frame, ruler, picture};
    const Flow flow(page, 0, 0, 125);
    Node node;
    node.text = "申請するのはどなたですか";
    node.mark_text = "※必須";
    const TextStyle style{10, 1.5f, 0, 700};
    const Marked marked = set_marked(node, style, style, Wrap::Heading, 125, flow);
    CHECK(marked.text.lines.size() == 2);
    CHECK(marked.mark_left > 0);
    CHECK(marked.mark_left + marked.mark.width <= 125);
    CHECK(marked.height == 30);
}

TEST_CASE("on a phone a long name stands above the links, a short one beside them", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Screen screen = load_screen("question");
    const auto link_below_name = [&](std::string name, float width) {
        screen.nodes.front().text = std::move(name);
        const Picture picture = lay_out(screen, {width, 1, {}}, ruler);
        const auto at = [&](std::string_view id) {
            return std::ranges::find(picture.boxes, id, &Box::id)->at;
        };
        const Rect name_at = at("header#text");
        return at("face_switch").y + 10 >= name_at.y + name_at.h;
    };
    const std::string long_name = "児童手当の氏名・住所などの変更の届出";
    CHECK(link_below_name(long_name, 320));
    CHECK_FALSE(link_below_name("児童扶養手当の現況届（事前送信）", 320));
    CHECK_FALSE(link_below_name(long_name, 1280));
}

TEST_CASE("on a wide page the steps stand beside the main column", "[paint]") {
    const Laid laid = laid_out("question", 1280);
    CHECK(laid.at("steps/2").right() < laid.at("h1").x);
    CHECK(laid.at("steps/1").y < laid.at("steps/2").y);
    CHECK_FALSE(laid.has("progress#text"));
    CHECK(laid.at("next").y == laid.at("back").y);
}

TEST_CASE("a step that is not, or perhaps not, on the way has a dashed ring", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Screen screen = load_screen("question");
    const auto rings = [&](Tone tone) {
        for (Node& node : screen.nodes) {
            if (node.role == Role::Steps) node.children.back().tone = tone;
        }
        const Picture picture = lay_out(screen, {1280, 1, {}}, ruler);
        return std::ranges::count(picture.pieces, Shape::DashedRing, &Piece::shape);
    };
    CHECK(rings(Tone::Ahead) == 0);
    CHECK(rings(Tone::Unneeded) == 1);
    CHECK(rings(Tone::Perhaps) == 1);
}

TEST_CASE("parts of a date stand in one row on a phone, below each other in large text",
          "[paint]") {
    const Laid usual = laid_out("question", 390);
    CHECK(usual.at("claimant_birth_date/year#control").y ==
          usual.at("claimant_birth_date/day#control").y);
    CHECK(usual.at("claimant_birth_date/year#control").w >
          usual.at("claimant_birth_date/day#control").w);
    const Laid large = laid_out("question", 320, 2);
    CHECK(large.at("claimant_birth_date/year#control").bottom() <=
          large.at("claimant_birth_date/month#label").y);
}

TEST_CASE("the text of the focused input is left to the DOM, and nothing else changes",
          "[paint]") {
    const Laid usual = laid_out("question", 390);
    const Laid focused = laid_out("question", 390, 1, "claimant_name/given");
    CHECK(focused.picture.boxes == usual.picture.boxes);
    CHECK(focused.picture.glyphs.size() == usual.picture.glyphs.size() - 2);
}

TEST_CASE("the masked number is painted as dots", "[paint]") {
    DummyGlyphs glyphs;
    Ruler ruler(glyphs);
    Screen screen = load_screen("everything");
    const Picture picture = lay_out(screen, {390, 1, ""}, ruler);
    std::size_t dots = 0;
    for (const Glyph& glyph : picture.glyphs) dots += ruler.name_of(glyph.number).cluster == "•";
    CHECK(dots == 12);
}

TEST_CASE("what stands lower in the tree stands lower on a phone", "[paint]") {
    const Laid laid = laid_out("error", 390);
    CHECK(laid.at("error_summary").bottom() < laid.at("h1").y);
    CHECK(laid.at("h1").bottom() < laid.at("claimant_address/street#label").y);
    CHECK(laid.at("claimant_address/street#hint").bottom() <=
          laid.at("claimant_address/street#control").y);
    CHECK(laid.at("claimant_address/street#control").bottom() <=
          laid.at("claimant_address/street#error").y);
}
