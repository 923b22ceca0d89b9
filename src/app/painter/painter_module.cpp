// The painter as a wasm module: flat C, UTF-8 in and out. See README.md beside this file.

#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <limits>
#include <memory>

#include "app/painter/gl_textures.h"
#include "app/painter/web_glyphs.h"
#include "app/painter/web_window.h"
#include "paint/draw/bands.h"
#include "paint/draw/raster.h"
#include "paint/painter.h"

namespace {

using namespace todoke;

/// Device pixels; a part of a card of a choice, so that a press makes few pixels anew.
constexpr int band_rows = 32;

struct Module {
    explicit Module(bool in_memory)
        : in_memory(in_memory),
          painter(glyphs, in_memory ? static_cast<paint::Textures&>(memory) : card) {}

    int canvas_width() const { return device_pixels(painter.picture().width); }
    int canvas_height() const { return device_pixels(painter.picture().height); }
    int device_pixels(float length) const {
        return static_cast<int>(std::ceil(length * painter.ratio()));
    }

    bool in_memory;
    WebGlyphs glyphs;
    GlTextures card;
    paint::MemoryTextures memory;
    paint::Raster raster{memory};
    paint::Canvas canvas;
    paint::Painter painter;
    paint::CanvasLimits limits;
    std::vector<paint::Band> bands;
    double lay_out_ms = 0;
    double paint_ms = 0;
};

// The module is one painter for one page; the host loads it again for another.
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
    if (!module->in_memory) {
        resize_web_canvas(module->canvas_width(), module->canvas_height());
        ImGui_ImplOpenGL3_NewFrame();
    }
    module->bands.clear();
    ImDrawData* drawn = nullptr;
    if (painter.paint(module->canvas, drawn) != paint::Painter::Change::Painted) return false;
    if (module->in_memory) {
        module->bands = paint::cut_into_bands(*drawn, module->canvas_height(), band_rows,
                                              painter.ground());
        return true;
    }
    clear_web_canvas(painter.page_colour());
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
    return true;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* painter_open(int in_memory) {
    if (in_memory == 0) {
        if (const auto opened = open_web_window(); !opened) {
            return give_error(opened.error().code, "");
        }
    }
    module = std::make_unique<Module>(in_memory != 0);
    if (in_memory == 0) {
        module->limits.side_max = static_cast<float>(web_canvas_side_max());
        ImGui_ImplOpenGL3_Init();
    } else {
        // The host cuts the page into canvases: only all their pixels together have a bound.
        module->limits.side_max = std::numeric_limits<float>::max();
    }
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

/// In memory: the page's size in device pixels, and the rows of a band; the last band may have
/// fewer that count.
EMSCRIPTEN_KEEPALIVE int painter_width() { return module ? module->canvas_width() : 0; }
EMSCRIPTEN_KEEPALIVE int painter_height() { return module ? module->canvas_height() : 0; }
EMSCRIPTEN_KEEPALIVE int painter_band_rows() { return band_rows; }

/// In memory: stays the same while what is drawn in a band does.
EMSCRIPTEN_KEEPALIVE std::uint32_t painter_band_mark(std::size_t band) {
    return module && band < module->bands.size() ? module->bands[band].mark : 0;
}

/// In memory: the pixels of bands that follow each other, RGBA, `painter_width` by
/// `painter_band_rows` each, until the next call. The page's colour below the page.
EMSCRIPTEN_KEEPALIVE const std::uint32_t* painter_bands(std::size_t first, std::size_t count) {
    if (!module) return nullptr;
    if (module->bands.size() < first + count) module->bands.resize(first + count);
    const int top = static_cast<int>(first) * band_rows;
    const std::uint32_t rgb = module->painter.page_colour();
    const std::uint32_t ground = IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255);
    const std::span<const paint::Band> bands = std::span(module->bands).subspan(first, count);
    return module->raster.paint(bands, {top, band_rows}, module->canvas_width(), ground).data();
}

/// The fonts give other shapes from now on: the language is another.
EMSCRIPTEN_KEEPALIVE void painter_forget_glyphs() {
    if (module) module->painter.forget_glyphs();
}

/// The context was restored: everything that lived on the graphics card is made anew.
EMSCRIPTEN_KEEPALIVE void painter_restore() {
    if (!module || module->in_memory) return;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    module->painter.textures_lost();
}
}
