// The painter as a wasm module: flat C, UTF-8 in and out. See README.md beside this file.

#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <memory>

#include "app/painter/gl_textures.h"
#include "app/painter/web_glyphs.h"
#include "app/painter/web_window.h"
#include "paint/painter.h"

namespace {

using namespace todoke;

struct Module {
    WebGlyphs glyphs;
    GlTextures textures;
    paint::Canvas canvas;
    paint::Painter painter{glyphs, textures};
    paint::CanvasLimits limits;
    double lay_out_ms = 0;
    double paint_ms = 0;
};

// The module is one painter for one canvas; the host loads it again for another.
std::unique_ptr<Module> module;
std::string argument;
std::string result;

const char* give(std::string text) {
    result = std::move(text);
    return result.data();
}

const char* give_error(const std::string& code, const std::string& where) {
    return give("{\"error\":{\"code\":\"" + code + "\",\"where\":\"" + where + "\"}}");
}

bool paint_picture() {
    paint::Painter& painter = module->painter;
    const float ratio = painter.ratio();
    resize_web_canvas(static_cast<int>(std::ceil(painter.picture().width * ratio)),
                      static_cast<int>(std::ceil(painter.picture().height * ratio)));
    ImGui_ImplOpenGL3_NewFrame();
    ImDrawData* drawn = nullptr;
    if (painter.paint(module->canvas, drawn) != paint::Painter::Change::Painted) return false;
    clear_web_canvas();
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
    return true;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* painter_open() {
    if (const auto opened = open_web_window(); !opened) {
        return give_error(opened.error().code, "");
    }
    module = std::make_unique<Module>();
    module->limits.side_max = static_cast<float>(web_canvas_side_max());
    ImGui_ImplOpenGL3_Init();
    return give("{}");
}

EMSCRIPTEN_KEEPALIVE char* painter_buffer(std::size_t size) {
    argument.resize(size);
    return argument.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t painter_result_length() { return result.size(); }

EMSCRIPTEN_KEEPALIVE const char* painter_show() {
    using Change = paint::Painter::Change;
    if (!module) return give_error("not_open", "");
    const auto request = paint::read_request(argument);
    if (!request) return give_error(request.error().code, request.error().where);
    const double begin = emscripten_get_now();
    const Change change = module->painter.lay_out(*request, module->limits);
    module->lay_out_ms = emscripten_get_now() - begin;
    if (change == Change::TooLarge) return give_error("too_large", "");
    if (change == Change::Painted && !paint_picture()) return give_error("too_much", "");
    module->paint_ms = emscripten_get_now() - begin - module->lay_out_ms;
    return give(paint::write_boxes(module->painter.picture()));
}

/// The last show's cost: laying out (0), drawing and handing over to the graphics card (1).
EMSCRIPTEN_KEEPALIVE double painter_cost_ms(int which) {
    if (!module) return 0;
    return which == 0 ? module->lay_out_ms : module->paint_ms;
}

/// Device pixels per CSS px of the canvas now: what was asked for, or less.
EMSCRIPTEN_KEEPALIVE double painter_ratio() { return module ? module->painter.ratio() : 0; }

/// The context was restored: everything that lived on the graphics card is made anew.
EMSCRIPTEN_KEEPALIVE void painter_restore() {
    if (!module) return;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    module->painter.textures_lost();
}
}
