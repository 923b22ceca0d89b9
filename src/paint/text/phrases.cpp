#include "paint/text/phrases.h"

#include <algorithm>
#include <cstdint>

#include "paint/phrase_model.h"

namespace todoke::paint {

namespace {

/// Letters that count together, from their first to the place where a phrase may begin.
struct Group {
    int from = 0;
    int count = 1;
};

/// In the order of the model: UW1 to UW6, BW1 to BW3, TW1 to TW4.
constexpr Group groups[] = {{-3, 1}, {-2, 1}, {-1, 1}, {0, 1},  {1, 1},  {2, 1}, {-2, 2},
                            {-1, 2}, {0, 2},  {-3, 3}, {-2, 3}, {-1, 3}, {0, 3}};

int weight_of(std::uint64_t key) {
    const auto& keys = phrase_model::keys;
    const auto found = std::ranges::lower_bound(keys, key);
    if (found == keys.end() || *found != key) return 0;
    return phrase_model::weights[static_cast<std::size_t>(found - keys.begin())];
}

bool begins_phrase(std::u16string_view letters, int at) {
    int sum = 0;
    std::uint64_t number = 0;
    for (const auto& [from, count] : groups) {
        const int first = at + from;
        const int end = first + count;
        std::uint64_t key = number++;
        if (first < 0 || end > static_cast<int>(letters.size())) continue;
        for (int i = first; i < first + 3; ++i) {
            const char16_t letter = i < end ? letters[static_cast<std::size_t>(i)] : u'\0';
            key = key << 16 | letter;
        }
        sum += weight_of(key);
    }
    return 2 * sum > phrase_model::total;
}

}  // namespace

std::vector<bool> find_phrases(std::u16string_view letters) {
    std::vector<bool> begins(letters.size(), false);
    for (std::size_t i = 1; i < letters.size(); ++i) {
        begins[i] = begins_phrase(letters, static_cast<int>(i));
    }
    return begins;
}

}  // namespace todoke::paint
