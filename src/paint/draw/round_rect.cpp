#include "paint/draw/round_rect.h"

#include <algorithm>
#include <cmath>

namespace todoke::paint {

namespace {

/// A quarter of a circle, clockwise: from `begin` twelfths of a turn, its middle at `centre`, the
/// corner of the rectangle in the direction of `x` and `y`.
struct Corner {
    int begin;
    ImVec2 centre;
    float x;
    float y;
};

void add_rectangle(ImDrawList& list, const ImVec2& low, const ImVec2& high, ImU32 colour) {
    if (low.x < high.x && low.y < high.y) list.AddRectFilled(low, high, colour);
}

template <typename Use>
void for_each_corner(const RoundRect& rect, const Use& use) {
    const float left = rect.low.x + rect.radius;
    const float top = rect.low.y + rect.radius;
    const float right = rect.high.x - rect.radius;
    const float bottom = rect.high.y - rect.radius;
    for (const Corner& corner : {Corner{6, {left, top}, -1, -1}, Corner{9, {right, top}, 1, -1},
                                 Corner{0, {right, bottom}, 1, 1},
                                 Corner{3, {left, bottom}, -1, 1}}) {
        use(corner);
    }
}

}  // namespace

RoundRect::RoundRect(ImVec2 low, ImVec2 high, float radius)
    : low(low), high(high),
      radius(std::floor(std::min({std::round(radius), (high.x - low.x) / 2,
                                  (high.y - low.y) / 2}))) {}

void RoundRect::fill(ImDrawList& list, ImU32 colour) const {
    add_rectangle(list, {low.x + radius, low.y}, {high.x - radius, low.y + radius}, colour);
    add_rectangle(list, {low.x, low.y + radius}, {high.x, high.y - radius}, colour);
    add_rectangle(list, {low.x + radius, high.y - radius}, {high.x - radius, high.y}, colour);
    if (radius < 1) return;
    for_each_corner(*this, [&](const Corner& corner) {
        list.PathLineTo(corner.centre);
        list.PathArcToFast(corner.centre, radius, corner.begin, corner.begin + 3);
        list.PathFillConvex(colour);
    });
}

void RoundRect::edge(ImDrawList& list, ImU32 colour, float width) const {
    // The inside of a curve that is narrower than its line would turn over.
    const float round = radius > width ? radius : 0;
    const float side = std::max(round, width);
    add_rectangle(list, {low.x + round, low.y}, {high.x - round, low.y + width}, colour);
    add_rectangle(list, {low.x + round, high.y - width}, {high.x - round, high.y}, colour);
    add_rectangle(list, {low.x, low.y + side}, {low.x + width, high.y - side}, colour);
    add_rectangle(list, {high.x - width, low.y + side}, {high.x, high.y - side}, colour);
    if (round == 0) return;
    const float middle = radius - width / 2;
    for_each_corner(*this, [&](const Corner& corner) {
        // A pixel along each straight part: the curve's ends are cut across it, not aslant.
        const ImVec2 beside{corner.centre.x + corner.x * middle, corner.centre.y - corner.y};
        const ImVec2 above{corner.centre.x - corner.x, corner.centre.y + corner.y * middle};
        const bool from_side = corner.x == corner.y;
        list.PathLineTo(from_side ? beside : above);
        list.PathArcToFast(corner.centre, middle, corner.begin, corner.begin + 3);
        list.PathLineTo(from_side ? above : beside);
        list.PathStroke(colour, ImDrawFlags_None, width);
    });
}

}  // namespace todoke::paint
