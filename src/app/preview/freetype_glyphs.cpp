#include "app/preview/freetype_glyphs.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/text.h"

namespace todoke {

namespace {

struct FontPlace {
    std::string file;
    int index = 0;
};

/// Asks fontconfig's own program, which is where the desktop's choice of fonts is known.
FontPlace find_font(const char* pattern) {
    const std::string command = std::string("fc-match -f '%{index} %{file}' '") + pattern + "'";
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return {};
    char line[1024] = {};
    const std::size_t length = std::fread(line, 1, sizeof line - 1, pipe);
    pclose(pipe);
    const std::string text(line, length);
    const std::size_t space = text.find(' ');
    if (space == std::string::npos) return {};
    return {text.substr(space + 1), std::atoi(text.c_str())};
}

FT_Face open_face(FT_Library library, const char* pattern) {
    const FontPlace place = find_font(pattern);
    FT_Face face = nullptr;
    if (FT_New_Face(library, place.file.c_str(), place.index, &face) != 0) return nullptr;
    return face;
}

}  // namespace

FreeTypeGlyphs::FreeTypeGlyphs() {
    if (FT_Init_FreeType(&library_) != 0) return;
    regular_ = open_face(library_, "Noto Sans CJK JP:lang=ja:regular");
    bold_ = open_face(library_, "Noto Sans CJK JP:lang=ja:bold");
}

FreeTypeGlyphs::~FreeTypeGlyphs() {
    if (library_ != nullptr) FT_Done_FreeType(library_);
}

FT_FaceRec_* FreeTypeGlyphs::face_of(float pixels, int weight) {
    FT_Face face = weight >= 600 ? bold_ : regular_;
    FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(std::lround(pixels * 64)), 72, 72);
    return face;
}

/// Loads the glyph of the cluster's first letter, in the form that a variation selector asks for.
unsigned FreeTypeGlyphs::load(FT_FaceRec_* face, std::string_view cluster, int flags) {
    std::size_t at = 0;
    const char32_t letter = next_code_point(cluster, at);
    unsigned glyph = FT_Get_Char_Index(face, letter);
    if (at < cluster.size()) {
        const char32_t selector = next_code_point(cluster, at);
        const unsigned varied = FT_Face_GetCharVariantIndex(face, letter, selector);
        if (varied != 0) glyph = varied;
    }
    FT_Load_Glyph(face, glyph, flags);
    return glyph;
}

float FreeTypeGlyphs::advance(std::string_view cluster, float size, int weight) {
    // Measured large and without hinting, as browsers measure when they place text freely.
    FT_Face face = face_of(size * 16, weight);
    load(face, cluster, FT_LOAD_NO_HINTING);
    return static_cast<float>(face->glyph->linearHoriAdvance) / 65536 / 16;
}

paint::Reach FreeTypeGlyphs::reach(float size, int weight) {
    FT_Face face = face_of(size, weight);
    const float unit = size / static_cast<float>(face->units_per_EM);
    return {std::round(static_cast<float>(face->ascender) * unit),
            std::round(static_cast<float>(-face->descender) * unit)};
}

paint::Bitmap FreeTypeGlyphs::rasterise(std::string_view cluster, float pixels, int weight) {
    FT_Face face = face_of(pixels, weight);
    const unsigned glyph = load(face, cluster, FT_LOAD_NO_HINTING | FT_LOAD_RENDER);
    const FT_GlyphSlot slot = face->glyph;
    const FT_Bitmap& image = slot->bitmap;
    paint::Bitmap bitmap{static_cast<int>(image.width), static_cast<int>(image.rows),
                         slot->bitmap_left, slot->bitmap_top, {}, glyph == 0};
    for (unsigned row = 0; row < image.rows; ++row) {
        const unsigned char* line = image.buffer + static_cast<std::ptrdiff_t>(row) * image.pitch;
        bitmap.alpha.insert(bitmap.alpha.end(), line, line + image.width);
    }
    return bitmap;
}

}  // namespace todoke
