#include "app/painter/web_glyphs.h"

#include <emscripten.h>

#include <string>

// clang-format off
EM_JS(double, glyph_advance, (const char* text, int length, double size, int weight), {
    return Module['glyphs'].advance(UTF8ToString(text, length), size, weight);
});

EM_JS(void, glyph_reach, (double size, int weight, float* reach), {
    const [ascent, descent] = Module['glyphs'].reach(size, weight);
    HEAPF32[reach >> 2] = ascent;
    HEAPF32[(reach >> 2) + 1] = descent;
});

/* One question about all of them: the bitmaps stay with the host until there is room for them. */
EM_JS(int, glyphs_rasterise, (const char* texts, int length, const float* looks, int* boxes), {
    const clusters = UTF8ToString(texts, length).split('\n');
    const from = looks >> 2;
    const wanted = clusters.map((cluster, i) => ({
        cluster, pixels: HEAPF32[from + i * 2], weight: HEAPF32[from + i * 2 + 1] }));
    const shapes = Module['glyphs'].rasterise(wanted);
    shapes.forEach(({ width, height, left, top, lacking }, i) => {
        HEAP32.set([width, height, left, top, Number(lacking)], (boxes >> 2) + i * 5);
    });
    return Module['glyphs'].alpha().length;
});

EM_JS(void, glyphs_take, (std::uint8_t* alpha), {
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
    const paint::Wanted wanted[] = {{cluster, pixels, weight}};
    return std::move(rasterise_all(wanted).front());
}

std::vector<paint::Bitmap> WebGlyphs::rasterise_all(std::span<const paint::Wanted> wanted) {
    std::string texts;
    std::vector<float> looks;
    for (const paint::Wanted& one : wanted) {
        if (!texts.empty()) texts += '\n';
        texts += one.cluster;
        looks.push_back(one.pixels);
        looks.push_back(static_cast<float>(one.weight));
    }
    std::vector<int> boxes(wanted.size() * 5);
    const int bytes = glyphs_rasterise(texts.data(), static_cast<int>(texts.size()), looks.data(),
                                       boxes.data());
    std::vector<std::uint8_t> alpha(static_cast<std::size_t>(bytes));
    glyphs_take(alpha.data());
    std::vector<paint::Bitmap> bitmaps;
    auto next = alpha.begin();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int* box = &boxes[i * 5];
        const auto end = next + static_cast<std::ptrdiff_t>(box[0]) * box[1];
        bitmaps.push_back({box[0], box[1], box[2], box[3], {next, end}, box[4] != 0});
        next = end;
    }
    return bitmaps;
}

}  // namespace todoke
