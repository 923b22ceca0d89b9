#pragma once


#include "paint/text/glyphs.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace todoke {

/// The system's Japanese font, for the desktop preview: no browser is there to ask.
class FreeTypeGlyphs : public paint::GlyphSource {
  public:
    FreeTypeGlyphs();
    ~FreeTypeGlyphs() override;
    FreeTypeGlyphs(const FreeTypeGlyphs&) = delete;
    FreeTypeGlyphs& operator=(const FreeTypeGlyphs&) = delete;

    /// False when fontconfig names no font that FreeType can open.
    bool is_ready() const { return regular_ != nullptr && bold_ != nullptr; }

    float advance(std::string_view cluster, float size, int weight) override;
    paint::Reach reach(float size, int weight) override;
    paint::Bitmap rasterise(std::string_view cluster, float pixels, int weight) override;

  private:
    FT_FaceRec_* face_of(float pixels, int weight);
    unsigned load(FT_FaceRec_* face, std::string_view cluster, int flags);

    FT_LibraryRec_* library_ = nullptr;
    FT_FaceRec_* regular_ = nullptr;
    FT_FaceRec_* bold_ = nullptr;
};

}  // namespace todoke
