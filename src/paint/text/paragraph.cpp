#include "paint/text/paragraph.h"

#include <algorithm>
#include <span>

#include "core/base/text.h"
#include "paint/text/dressed.h"

namespace todoke::paint {

namespace {

/// A heading's last line should be at least this much of the width; else its lines are balanced.
constexpr float last_line_min = 0.34f;

/// A little more than the half that is usual in print: screens are coarser. As `rt` in base.css.
constexpr float reading_share = 0.55f;
/// Of the size: how far ideographs reach above the baseline and below it.
constexpr float letter_top = 0.88f;
constexpr float letter_bottom = 0.12f;

/// A reading, set: it begins over a cluster.
struct SetReading {
    std::vector<Glyph> glyphs;
    std::size_t cluster = 0;
    float left = 0;  ///< from that cluster's pen
};

struct Cluster {
    std::uint32_t number = 0;
    float advance = 0;
    float before = 0;  ///< of the advance, in front of the glyph: under a longer reading
    Break after = Break::Never;
    bool space = false;
    bool line_end = false;
};

std::vector<Cluster> clusters_of(Ruler& ruler, std::string_view text, const TextStyle& style,
                                 const std::vector<Reading>& readings) {
    std::vector<Break> breaks = ruler.breaks_of(text);
    for (const Reading& reading : readings) {
        std::fill(breaks.begin() + static_cast<std::ptrdiff_t>(reading.begin),
                  breaks.begin() + static_cast<std::ptrdiff_t>(reading.end) - 1, Break::Never);
    }
    std::vector<Cluster> clusters;
    clusters.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = cluster_end(text, at);
        std::string_view bytes = text.substr(at, end - at);
        Cluster cluster;
        cluster.after = breaks[end - 1];
        cluster.line_end = bytes == "\n" || bytes == "\r\n";
        cluster.space = cluster.line_end || bytes == " " || bytes == "　";
        if (cluster.line_end) bytes = " ";
        cluster.number = ruler.number_of(bytes, style.size, style.weight);
        cluster.advance = ruler.name_of(cluster.number).advance + style.spacing * style.size;
        clusters.push_back(cluster);
        at = end;
    }
    return clusters;
}

/// Sets the readings over their clusters; a reading that is longer spreads them.
std::vector<SetReading> set_readings(Ruler& ruler, const Undressed& dressed,
                                     std::vector<Cluster>& clusters, const TextStyle& style) {
    std::vector<SetReading> result;
    std::size_t cluster = 0;
    std::size_t at = 0;
    const auto walk_to = [&](std::size_t byte) {
        for (; at < byte; ++cluster) at = cluster_end(dressed.text, at);
    };
    for (const Reading& reading : dressed.readings) {
        walk_to(reading.begin);
        SetReading set{{}, cluster, 0};
        walk_to(reading.end);
        float length = 0;
        for (std::size_t i = 0; i < reading.text.size();) {
            const std::size_t end = cluster_end(reading.text, i);
            const auto number = ruler.number_of(std::string_view(reading.text).substr(i, end - i),
                                                style.size, style.weight);
            set.glyphs.push_back({number, length});
            length += ruler.name_of(number).advance;
            i = end;
        }
        float base = 0;
        for (std::size_t i = set.cluster; i < cluster; ++i) base += clusters[i].advance;
        set.left = std::max(0.0f, (base - length) / 2);
        const auto count = static_cast<float>(cluster - set.cluster);
        const float more = std::max(0.0f, length - base) / count;
        for (std::size_t i = set.cluster; i < cluster; ++i) {
            clusters[i].advance += more;
            clusters[i].before = more / 2;
        }
        result.push_back(std::move(set));
    }
    return result;
}

using Ends = std::vector<std::size_t>;

/// Where a line ends that is full.
enum class Full : std::uint8_t { AtLetters, AtPhrases };

/// The cluster behind the line that begins at `first`.
std::size_t line_end(const std::vector<Cluster>& clusters, std::size_t first, float width,
                     Full full) {
    std::size_t allowed = first;
    std::size_t phrase = first;
    float pen = 0;
    for (std::size_t i = first; i < clusters.size(); ++i) {
        const Cluster& cluster = clusters[i];
        pen += cluster.advance;
        // Half a hundredth of a px forgives sums of floats; spaces hang over the edge.
        if (pen > width + 0.005f && !cluster.space && i > first) {
            if (phrase > first && full == Full::AtPhrases) return phrase;
            return allowed > first ? allowed : i;
        }
        if (cluster.after == Break::Must || cluster.line_end) return i + 1;
        if (cluster.after == Break::Never) continue;
        allowed = i + 1;
        if (cluster.after == Break::Phrase) phrase = i + 1;
    }
    return clusters.size();
}

Ends line_ends(const std::vector<Cluster>& clusters, float width, Full full) {
    Ends ends;
    for (std::size_t first = 0; first < clusters.size(); first = ends.back()) {
        ends.push_back(line_end(clusters, first, width, full));
    }
    return ends;
}

/// How many lines end inside a phrase.
std::size_t torn_phrases(const std::vector<Cluster>& clusters, const Ends& ends) {
    std::size_t torn = 0;
    for (const std::size_t end : ends) {
        torn += end < clusters.size() && clusters[end - 1].after == Break::Allowed;
    }
    return torn;
}

float width_of(const std::vector<Cluster>& clusters, std::size_t first, std::size_t end) {
    float width = 0;
    for (std::size_t i = first; i < end; ++i) width += clusters[i].advance;
    return width;
}

/// If the last line is short: the narrowest width that needs no more lines and tears no more
/// phrases.
Ends heading_ends(const std::vector<Cluster>& clusters, float width) {
    Ends best = line_ends(clusters, width, Full::AtPhrases);
    if (best.size() < 2) return best;
    const float last = width_of(clusters, best[best.size() - 2], clusters.size());
    if (last >= width * last_line_min) return best;
    float low = width / static_cast<float>(best.size());
    float high = width;
    while (high - low > 4) {
        const float middle = (low + high) / 2;
        Ends ends = line_ends(clusters, middle, Full::AtPhrases);
        const bool fits = ends.size() <= best.size() &&
                          torn_phrases(clusters, ends) <= torn_phrases(clusters, best);
        if (fits) best = std::move(ends);
        (fits ? high : low) = middle;
    }
    return best;
}

void add_line(Paragraph& paragraph, const std::vector<Cluster>& clusters, std::size_t first,
              std::size_t end) {
    TextLine line{static_cast<std::uint32_t>(paragraph.glyphs.size()), 0, 0};
    float pen = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (!clusters[i].space) {
            paragraph.glyphs.push_back({clusters[i].number, pen + clusters[i].before});
            line.width = pen + clusters[i].advance;
        }
        pen += clusters[i].advance;
    }
    line.count = static_cast<std::uint32_t>(paragraph.glyphs.size()) - line.first;
    paragraph.width = std::max(paragraph.width, line.width);
    paragraph.lines.push_back(line);
}

/// Puts those readings over the last line that begin in it.
void add_readings(Paragraph& paragraph, const std::vector<Cluster>& clusters,
                  std::span<const SetReading> readings, std::size_t first, std::size_t end) {
    TextLine& line = paragraph.lines.back();
    line.reading_first = static_cast<std::uint32_t>(paragraph.glyphs.size());
    for (const SetReading& reading : readings) {
        if (reading.cluster < first || reading.cluster >= end) continue;
        const float left = width_of(clusters, first, reading.cluster) + reading.left;
        for (const Glyph& glyph : reading.glyphs) {
            paragraph.glyphs.push_back({glyph.number, left + glyph.x});
        }
    }
    line.reading_count = static_cast<std::uint32_t>(paragraph.glyphs.size()) - line.reading_first;
}

/// Gives each line its baseline; lines with readings are higher by what those need.
void stack_lines(Paragraph& paragraph, const TextStyle& style, const TextStyle& small) {
    const float room = paragraph.baseline - letter_top * style.size;
    const float rise = std::max(0.0f, small.size * 1.1f - room);
    for (TextLine& line : paragraph.lines) {
        if (line.reading_count > 0) paragraph.tall += rise;
        line.baseline = paragraph.tall + paragraph.baseline;
        line.reading_baseline = line.baseline - letter_top * style.size -
                                letter_bottom * small.size;
        paragraph.tall += paragraph.line_height;
    }
}

Paragraph set_sentence(Ruler& ruler, std::string_view text, const TextStyle& style, float width,
                       Wrap wrap) {
    Paragraph paragraph;
    paragraph.line_height = style.size * style.line;
    const Reach reach = ruler.reach(style.size, style.weight);
    const float leading = paragraph.line_height - reach.ascent - reach.descent;
    paragraph.baseline = leading / 2 + reach.ascent;
    const Undressed dressed = undress(text);
    std::vector<Cluster> clusters = clusters_of(ruler, dressed.text, style, dressed.readings);
    const TextStyle small{style.size * reading_share, 1, 0, 400};
    const std::vector<SetReading> readings = set_readings(ruler, dressed, clusters, small);
    Ends ends;
    if (wrap == Wrap::Plain) ends = line_ends(clusters, width, Full::AtLetters);
    if (wrap == Wrap::Lines) ends = line_ends(clusters, width, Full::AtPhrases);
    if (wrap == Wrap::Heading) ends = heading_ends(clusters, width);
    if (wrap == Wrap::Single && !clusters.empty()) ends = {clusters.size()};
    std::size_t first = 0;
    for (const std::size_t end : ends) {
        add_line(paragraph, clusters, first, end);
        if (!readings.empty()) add_readings(paragraph, clusters, readings, first, end);
        first = end;
    }
    stack_lines(paragraph, style, small);
    return paragraph;
}

}  // namespace

TextStyle beside_style(TextStyle style, float share) {
    return {style.size * share, 1.5f, style.spacing, 400};
}

void append_beside(Paragraph& paragraph, const Paragraph& second) {
    const auto glyphs = static_cast<std::uint32_t>(paragraph.glyphs.size());
    paragraph.glyphs.insert(paragraph.glyphs.end(), second.glyphs.begin(), second.glyphs.end());
    for (TextLine line : second.lines) {
        line.first += glyphs;
        line.reading_first += glyphs;
        line.baseline += paragraph.tall;
        line.reading_baseline += paragraph.tall;
        line.beside = true;
        paragraph.lines.push_back(line);
    }
    paragraph.tall += second.tall;
    paragraph.width = std::max(paragraph.width, second.width);
}

Paragraph set_text(Ruler& ruler, std::string_view text, const TextStyle& style, float width,
                   Wrap wrap) {
    const auto [first, second] = halves_of(text);
    Paragraph paragraph = set_sentence(ruler, first, style, width, wrap);
    if (second.empty()) return paragraph;
    const Wrap wrap_beside = wrap == Wrap::Single ? Wrap::Single : Wrap::Lines;
    append_beside(paragraph,
                  set_sentence(ruler, second, beside_style(style), width, wrap_beside));
    return paragraph;
}

}  // namespace todoke::paint
