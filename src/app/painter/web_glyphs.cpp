#include "app/painter/web_glyphs.h"

#include <emscripten.h>

// clang-format off
EM_JS(double, glyph_advance, (const char* text, int length, double size, int weight), {
    return Module['glyphs'].advance(UTF8ToString(text, length), size, weight);
});

EM_JS(void, glyph_reach, (double size, int weight, float* reach), {
    const [ascent, descent] = Module['glyphs'].reach(size, weight);
    HEAPF32[reach >> 2] = ascent;
    HEAPF32[(reach >> 2) + 1] = descent;
});

/* The bitmap stays with the host until it is taken: only then is its size known. */
EM_JS(void, glyph_rasterise, (const char* text, int length, double pixels, int weight, int* box), {
    const shape = Module['glyphs'].rasterise(UTF8ToString(text, length), pixels, weight);
    HEAP32.set([shape.width, shape.height, shape.left, shape.top], box >> 2);
});

EM_JS(void, glyph_take, (std::uint8_t* alpha), {
    HEAPU8.set(Module['glyphs'].alpha(), alpha);
});
// clang-format on
EM_JS_DEPS(glyph_deps, "$UTF8ToString")

namespace todoke {

float WebGlyphs::advance(std::string_view cluster, float size, int weight) {
    return static_cast<float>(
        glyph_advance(cluster.data(), static_cast<int>(cluster.size()), size, weight));
}

paint::Reach WebGlyphs::reach(float size, int weight) {
    float reach[2] = {0, 0};
    glyph_reach(size, weight, reach);
    return {reach[0], reach[1]};
}

paint::Bitmap WebGlyphs::rasterise(std::string_view cluster, float pixels, int weight) {
    int box[4] = {0, 0, 0, 0};
    glyph_rasterise(cluster.data(), static_cast<int>(cluster.size()), pixels, weight, box);
    paint::Bitmap bitmap{box[0], box[1], box[2], box[3], {}};
    if (bitmap.width <= 0 || bitmap.height <= 0) return bitmap;
    bitmap.alpha.resize(static_cast<std::size_t>(bitmap.width) * bitmap.height);
    glyph_take(bitmap.alpha.data());
    return bitmap;
}

}  // namespace todoke
