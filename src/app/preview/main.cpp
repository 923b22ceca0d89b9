// todoke-preview FORM|SCREEN.json [--width N] [--dpr N] [--scale N] [--place PLACE] [--today DATE]
//                [--play SCRIPT] [--screenshot FILE.png]
// The painted face in a desktop window, without a browser: for authors of forms and of paint.
// FORM is an id in forms/, a folder, or a form.json.

#include <imgui.h>

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "app/painter/gl_textures.h"
#include "app/preview/freetype_glyphs.h"
#include "app/preview/hands.h"
#include "app/preview/play.h"
#include "app/preview/window.h"
#include "paint/painter.h"
#include "screen/desk.h"
#include "tools/desk/open_desk.h"
#include "tools/form/form_files.h"

namespace {

using namespace todoke;

struct Asked {
    std::string what;
    std::string place;
    std::string today = "2026-11-21";
    std::string play;
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
    if (is_screen) return open_screen(asked);
    Result<std::unique_ptr<Desk>> desk = open_desk({asked.what, asked.today, asked.place});
    if (!desk) return std::unexpected(desk.error());
    return Shown{std::move(*desk), {}};
}

/// How long nothing may happen before a frame is made nevertheless: Dear ImGui wants to see a
/// button go down and up in frames of its own, and a caret blinks.
constexpr int ms_between_frames = 100;
constexpr int ms_between_played_frames = 5;

int run(const Asked& asked) {
    Result<Shown> shown = open_shown(asked);
    if (!shown) return complain(asked.what, shown.error());
    Result<Play> play = asked.play.empty() ? Play() : Play::read(asked.play);
    if (!play) return complain(asked.play, play.error());
    FreeTypeGlyphs glyphs;
    if (!glyphs.is_ready()) return complain("font", {"no_font", "", "no Japanese font found"});
    GlTextures textures;
    paint::Canvas canvas;
    const bool visible = asked.screenshot.empty() && asked.play.empty();
    PreviewWindow window(static_cast<int>(std::ceil(asked.width * asked.dpr)), 844, visible);
    if (!window.is_open()) return complain("window", {"no_window", "", window.complaint()});
    paint::Painter painter(glyphs, textures);
    Hands hands;
    const paint::CanvasLimits no_limits{1e12f, 1e6f};
    const int ms_max = visible ? ms_between_frames : ms_between_played_frames;
    do {
        const std::string place = shown->screen().place;
        paint::Request request{shown->screen(), {asked.width, asked.scale, ""}, asked.dpr};
        painter.lay_out(request, no_limits);
        window.begin();
        painter.paint_open(canvas);
        const auto actions = hands.act(shown->screen(), painter.picture(), asked.dpr);
        ImDrawData* drawn = canvas.end();
        if (!visible && play->is_over()) {
            return asked.screenshot.empty() || window.save(drawn, asked.screenshot) ? 0 : 1;
        }
        window.show(drawn);
        const Result<void> played =
            play->step(shown->screen(), painter.picture(), asked.dpr, window);
        if (!played) return complain(asked.play, played.error());
        for (const Action& action : actions) {
            if (shown->desk) shown->desk->act(action);
        }
        if (shown->desk) bring_wanted(*shown->desk);
        const std::string& focus = shown->screen().focus;
        const bool is_at_top = focus == "error_summary" || focus == "h1";
        if (shown->screen().place != place || (!actions.empty() && is_at_top)) {
            window.scroll_to_top();
        }
    } while (window.wait(painter.picture().height * asked.dpr, ms_max));
    return 0;
}

int usage() {
    std::cerr << "usage: todoke-preview FORM|SCREEN.json [--width N] [--dpr N] [--scale N]\n"
                 "       [--place PLACE] [--today DATE] [--play SCRIPT] [--screenshot FILE.png]\n"
                 "Shows the painted face in a window, or saves a picture of it.\n";
    return 2;
}

bool read_option(Asked& asked, std::string_view name, const char* value) {
    if (name == "--width") asked.width = std::strtof(value, nullptr);
    else if (name == "--dpr") asked.dpr = std::strtof(value, nullptr);
    else if (name == "--scale") asked.scale = std::strtof(value, nullptr);
    else if (name == "--place") asked.place = value;
    else if (name == "--today") asked.today = value;
    else if (name == "--play") asked.play = value;
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
