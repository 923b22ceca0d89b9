#include "paint/painter.h"

#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "paint/draw/lacking.h"

namespace todoke::paint {

namespace {

/// Different clusters and sizes remembered before the memory of them is emptied.
constexpr std::size_t glyphs_max = 8000;

float number_of(const Json& object, std::string_view key, float otherwise) {
    const Json* member = find_member(object, key);
    if (member == nullptr) return otherwise;
    if (!member->is_number()) return -1;
    return static_cast<float>(member->get<double>());
}

void append_number(std::string& text, float value) {
    const long hundredths = std::lround(value * 100);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, hundredths / 100).ptr;
    text.append(digits, end);
    const long rest = std::labs(hundredths % 100);
    if (rest == 0) return;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
}

void append_string(std::string& text, std::string_view value) {
    text += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') text += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) text += c;
    }
    text += '"';
}

/// "#0017c1"; nothing for anything else.
std::optional<std::uint32_t> read_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint32_t rgb = 0;
    const auto read = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
    if (read.ec != std::errc{} || read.ptr != text.data() + 7) return std::nullopt;
    return rgb;
}

/// The palette of this name, with the municipality's own colours in it.
std::optional<theme::Palette> read_palette(const Json& document) {
    std::string_view name = text_of(document, "contrast");
    if (name.empty()) name = theme::palette::normal.name;
    const auto& all = theme::palette::all;
    const auto found = std::ranges::find(all, name, &theme::Palette::name);
    if (found == all.end()) return std::nullopt;
    theme::Palette palette = *found;
    const Json* own = find_member(document, "colours");
    if (own == nullptr) return palette;
    using Named = std::pair<std::string_view, Colour>;
    for (const auto& [token, colour] : {Named{"primary", theme::colour::primary},
                                        Named{"primary_50", theme::colour::primary_50},
                                        Named{"primary_200", theme::colour::primary_200},
                                        Named{"on_primary", theme::colour::on_primary}}) {
        if (find_member(*own, token) == nullptr) continue;
        const auto rgb = read_colour(text_of(*own, token));
        if (!rgb) return std::nullopt;
        palette.rgb[colour.token] = *rgb;
    }
    return palette;
}

}  // namespace

Result<Request> read_request(std::string_view json) {
    const Result<Json> document = parse_json(json);
    if (!document) return std::unexpected(document.error());
    const Json* screen_json = find_member(*document, "screen");
    if (screen_json == nullptr) return fail("missing_member", "/screen");
    Result<Screen> screen = read_screen(*screen_json);
    if (!screen) return std::unexpected(screen.error());
    Request request;
    request.screen = std::move(*screen);
    request.frame.width = number_of(*document, "width", 390);
    request.frame.scale = number_of(*document, "scale", 1);
    request.frame.focus = text_of(*document, "focus");
    request.dpr = number_of(*document, "dpr", 1);
    const auto palette = read_palette(*document);
    if (!palette) return fail("wrong_type", "/contrast");
    request.palette = *palette;
    const auto within = [](float value, float low, float high) {
        return value >= low && value <= high;
    };
    if (!within(request.frame.width, 100, 10000)) return fail("wrong_type", "/width");
    if (!within(request.frame.scale, 0.5f, 4)) return fail("wrong_type", "/scale");
    if (!within(request.dpr, 0.25f, 8)) return fail("wrong_type", "/dpr");
    return request;
}

std::string write_boxes(const Picture& picture) {
    std::string text = "[";
    for (const Box& box : picture.boxes) {
        text += text.size() > 1 ? ",[" : "[";
        append_string(text, box.id);
        for (const float value : {box.at.x, box.at.y, box.at.w, box.at.h}) {
            text += ',';
            append_number(text, value);
        }
        text += box.as_text ? ",1]" : "]";
    }
    text += ']';
    return text;
}

float fitting_ratio(const Picture& picture, float dpr, const CanvasLimits& limits) {
    for (const float ratio : {dpr, std::min(dpr, 2.0f)}) {
        const float width = std::ceil(picture.width * ratio);
        const float height = std::ceil(picture.height * ratio);
        if (width * height > limits.pixels_max) continue;
        if (std::max(width, height) <= limits.side_max) return ratio;
    }
    return 0;
}

Painter::Change Painter::lay_out(const Request& request, const CanvasLimits& limits) {
    if (ruler_.count() > glyphs_max || atlas_.is_full()) forget_glyphs();
    Picture next = todoke::paint::lay_out(request.screen, request.frame, ruler_);
    const float ratio = fitting_ratio(next, request.dpr, limits);
    if (ratio == 0) return Change::TooLarge;
    if (atlas_.dpr() != ratio || atlas_.first_texture() == 0) atlas_.reset(ratio, false);
    atlas_.prepare(next.glyphs, ruler_);
    leave_lacking_to_dom(next, atlas_);
    const bool same_look = ratio == ratio_ && request.palette == palette_;
    if (!void_ && same_look && next == picture_) return Change::None;
    picture_ = std::move(next);
    palette_ = request.palette;
    ratio_ = ratio;
    return Change::Painted;
}

bool Painter::paint_open(Canvas& canvas) {
    const float width = std::ceil(picture_.width * ratio_);
    const float height = std::ceil(picture_.height * ratio_);
    ImDrawList& list = canvas.begin(
        {width, height, ratio_, atlas_.first_texture(), Atlas::side});
    return draw(picture_, atlas_, palette_, list);
}

Painter::Change Painter::paint(Canvas& canvas, ImDrawData*& drawn) {
    const bool whole = paint_open(canvas);
    drawn = canvas.end();
    void_ = !whole;
    return whole ? Change::Painted : Change::TooMuch;
}

std::uint32_t Painter::page_colour() const { return palette_.rgb[theme::colour::page.token]; }

std::uint32_t Painter::ground() const {
    const auto width = static_cast<std::uint32_t>(std::ceil(picture_.width * ratio_));
    return (atlas_.count_of_resets() << 16 | width) ^ page_colour() << 8;
}

void Painter::forget_glyphs() {
    ruler_.forget();
    atlas_.reset(atlas_.dpr(), false);
    void_ = true;
}

void Painter::textures_lost() {
    atlas_.reset(ratio_ == 0 ? 1 : ratio_, true);
    void_ = true;
}

}  // namespace todoke::paint
