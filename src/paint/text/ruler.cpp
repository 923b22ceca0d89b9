#include "paint/text/ruler.h"

namespace todoke::paint {

namespace {

/// Texts remembered before the memory of them is emptied: those of many pages.
constexpr std::size_t texts_max = 1000;

/// Sizes are told apart to 1/64 px; weights are multiples of 100.
std::uint32_t look_of(float size, int weight) {
    return static_cast<std::uint32_t>(size * 64.0f) << 4 | static_cast<std::uint32_t>(weight / 100);
}

}  // namespace

std::uint32_t Ruler::number_of(std::string_view cluster, float size, int weight) {
    const std::uint32_t look = look_of(size, weight);
    key_.assign(cluster);
    for (int shift = 0; shift < 32; shift += 8) key_ += static_cast<char>(look >> shift);
    const auto found = numbers_.find(key_);
    if (found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(names_.size());
    const float advance = source_.advance(cluster, size, weight);
    names_.push_back({std::string(cluster), size, weight, advance});
    numbers_.emplace(key_, number);
    return number;
}

Reach Ruler::reach(float size, int weight) {
    const std::uint32_t look = look_of(size, weight);
    const auto found = reaches_.find(look);
    if (found != reaches_.end()) return found->second;
    const Reach reach = source_.reach(size, weight);
    reaches_.emplace(look, reach);
    return reach;
}

const std::vector<Break>& Ruler::breaks_of(std::string_view text) {
    key_.assign(text);
    const auto found = breaks_.find(key_);
    if (found != breaks_.end()) return found->second;
    if (breaks_.size() >= texts_max) breaks_.clear();
    return breaks_.emplace(key_, find_breaks(text)).first->second;
}

void Ruler::forget() {
    names_.clear();
    numbers_.clear();
    reaches_.clear();
}

}  // namespace todoke::paint
