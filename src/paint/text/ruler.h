#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "paint/style.h"
#include "paint/text/breaking.h"
#include "paint/text/glyphs.h"

namespace todoke::paint {

/// A cluster at one size and weight. Its number is stable until `forget`.
struct GlyphName {
    std::string cluster;
    float size = 0;  ///< CSS px
    int weight = 400;
    float advance = 0;  ///< CSS px, without letter spacing
};

/// Measures clusters, asking the source once for each, and remembers where lines of a text may
/// end: a page is laid out anew at every press, and most of it says the same.
class Ruler {
  public:
    explicit Ruler(GlyphSource& source) : source_(source) {}

    /// The number of this cluster at this size and weight.
    std::uint32_t number_of(std::string_view cluster, float size, int weight);
    const GlyphName& name_of(std::uint32_t number) const { return names_[number]; }
    std::size_t count() const { return names_.size(); }

    Reach reach(float size, int weight);
    /// As `find_breaks`; valid until the next call.
    const std::vector<Break>& breaks_of(std::string_view text);
    GlyphSource& source() { return source_; }

    /// Forgets all numbers; every Picture made before is void.
    void forget();

  private:
    GlyphSource& source_;
    std::vector<GlyphName> names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unordered_map<std::uint32_t, Reach> reaches_;
    std::unordered_map<std::string, std::vector<Break>> breaks_;
    std::string key_;
};

}  // namespace todoke::paint
