// todoke-preview FORM|SCREEN.json [--width N] [--dpr N] [--scale N] [--place PLACE] [--today DATE]
//                [--screenshot FILE.png]
// The painted face in a desktop window, without a browser: for authors of forms and of paint.
// FORM is the id of a form in build/forms (scripts/build expands them there), or such a file.

#include <imgui.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "app/painter/gl_textures.h"
#include "app/preview/freetype_glyphs.h"
#include "app/preview/hands.h"
#include "app/preview/window.h"
#include "paint/painter.h"
#include "screen/desk.h"

namespace {

using namespace todoke;

struct Asked {
    std::string what;
    std::string place;
    std::string today = "2026-11-21";
    std::string screenshot;
    float width = 390;
    float dpr = 1;
    float scale = 1;
};

/// What is shown: a form being filled in, or one Screen from a file.
struct Shown {
    std::unique_ptr<Desk> desk;
    Screen still;
    const Screen& screen() const { return desk ? desk->screen() : still; }
};

int complain(std::string_view what, const Error& error) {
    std::cerr << what << ": " << error.code << " " << error.where << " " << error.detail << "\n";
    return 1;
}

Result<Json> read_json_file(const std::string& name) {
    std::ifstream file(name);
    if (!file) return fail("no_file", "", name);
    std::stringstream text;
    text << file.rdbuf();
    return parse_json(text.str());
}

Result<Json> all_words() {
    Json words = Json::object();
    for (const char* file : {"assets/words/ja/problems.json", "assets/words/ja/screen.json"}) {
        const Result<Json> part = read_json_file(file);
        if (!part) return part;
        words.update(*part);
    }
    return words;
}

Result<Shown> open_form(const Asked& asked) {
    const bool is_file = asked.what.ends_with(".json");
    const Result<Json> form =
        read_json_file(is_file ? asked.what : "build/forms/" + asked.what + ".json");
    if (!form) return std::unexpected(form.error());
    const Result<Json> words = all_words();
    if (!words) return std::unexpected(words.error());
    const Result<Json> settings = read_json_file("assets/settings.json");
    if (!settings) return std::unexpected(settings.error());
    Json given = {{"form", *form},
                  {"words", *words},
                  {"facts", {{"today", asked.today}}},
                  {"settings", *settings}};
    if (!asked.place.empty()) given["place"] = asked.place;
    Result<std::unique_ptr<Desk>> desk = Desk::open(given);
    if (!desk) return std::unexpected(desk.error());
    return Shown{std::move(*desk), {}};
}

Result<Shown> open_screen(const Asked& asked) {
    const Result<Json> json = read_json_file(asked.what);
    if (!json) return std::unexpected(json.error());
    Result<Screen> screen = read_screen(*json);
    if (!screen) return std::unexpected(screen.error());
    return Shown{nullptr, std::move(*screen)};
}

Result<Shown> open_shown(const Asked& asked) {
    Result<Json> json = asked.what.ends_with(".json") ? read_json_file(asked.what) : Json();
    const bool is_screen = json && find_member(*json, "nodes") != nullptr;
    return is_screen ? open_screen(asked) : open_form(asked);
}

/// Postcodes and banks, as scripts/build has made them; without them it works as well.
void bring_wanted(Desk& desk) {
    while (!desk.screen().wants.empty()) {
        Action action;
        action.type = ActionType::Provide;
        action.id = desk.screen().wants.front();
        const Result<Json> document = read_json_file("build/library/" + action.id + ".json");
        if (document) action.data = *document;
        desk.act(action);
    }
}

int run(const Asked& asked) {
    Result<Shown> shown = open_shown(asked);
    if (!shown) return complain(asked.what, shown.error());
    FreeTypeGlyphs glyphs;
    if (!glyphs.is_ready()) return complain("font", {"no_font", "", "no Japanese font found"});
    GlTextures textures;
    paint::Canvas canvas;
    const bool still = !asked.screenshot.empty();
    PreviewWindow window(static_cast<int>(std::ceil(asked.width * asked.dpr)), 844, !still);
    if (!window.is_open()) return complain("window", {"no_window", "", window.complaint()});
    paint::Painter painter(glyphs, textures);
    Hands hands;
    const paint::CanvasLimits no_limits{1e12f, 1e6f};
    do {
        paint::Request request{shown->screen(), {asked.width, asked.scale, ""}, asked.dpr};
        painter.lay_out(request, no_limits);
        window.begin();
        painter.paint_open(canvas);
        const auto action = hands.act(shown->screen(), painter.picture(), asked.dpr);
        ImDrawData* drawn = canvas.end();
        if (still) return window.save(drawn, asked.screenshot) ? 0 : 1;
        window.show(drawn);
        if (action && shown->desk) shown->desk->act(*action);
        if (shown->desk) bring_wanted(*shown->desk);
    } while (window.wait(painter.picture().height * asked.dpr));
    return 0;
}

int usage() {
    std::cerr << "usage: todoke-preview FORM|SCREEN.json [--width N] [--dpr N] [--scale N]\n"
                 "       [--place PLACE] [--today DATE] [--screenshot FILE.png]\n"
                 "Shows the painted face in a window, or saves a picture of it.\n";
    return 2;
}

bool read_option(Asked& asked, std::string_view name, const char* value) {
    if (name == "--width") asked.width = std::strtof(value, nullptr);
    else if (name == "--dpr") asked.dpr = std::strtof(value, nullptr);
    else if (name == "--scale") asked.scale = std::strtof(value, nullptr);
    else if (name == "--place") asked.place = value;
    else if (name == "--today") asked.today = value;
    else if (name == "--screenshot") asked.screenshot = value;
    else return false;
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    Asked asked;
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        if (!argument.starts_with("--")) {
            asked.what = argument;
        } else if (index + 1 >= argc || !read_option(asked, argument, argv[++index])) {
            return usage();
        }
    }
    const bool sane = asked.width >= 100 && asked.dpr >= 0.5f && asked.scale >= 0.5f;
    return asked.what.empty() || !sane ? usage() : run(asked);
}
