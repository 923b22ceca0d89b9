#include "paint/text/paragraph.h"

#include <algorithm>

#include "core/base/text.h"
#include "paint/text/breaking.h"

namespace todoke::paint {

namespace {

/// A phrase may end the line when at least this much of it is filled. Headings are short and
/// large: in them whole phrases matter more than full lines.
constexpr float phrase_fill_min = 0.78f;
constexpr float heading_fill_min = 0.3f;
constexpr float never_fills = 2;
/// A heading's last line should be at least this much of the width; else its lines are balanced.
constexpr float last_line_min = 0.34f;

struct Cluster {
    std::uint32_t number = 0;
    float advance = 0;
    Break after = Break::Never;
    bool space = false;
    bool line_end = false;
};

std::vector<Cluster> clusters_of(Ruler& ruler, std::string_view text, const TextStyle& style) {
    const std::vector<Break> breaks = find_breaks(text);
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

using Ends = std::vector<std::size_t>;

/// The cluster behind the line that begins at `first`.
std::size_t line_end(const std::vector<Cluster>& clusters, std::size_t first, float width,
                     float fill_min) {
    std::size_t allowed = first;
    std::size_t phrase = first;
    float phrase_width = 0;
    float pen = 0;
    for (std::size_t i = first; i < clusters.size(); ++i) {
        const Cluster& cluster = clusters[i];
        pen += cluster.advance;
        // Half a hundredth of a px forgives sums of floats; spaces hang over the edge.
        if (pen > width + 0.005f && !cluster.space && i > first) {
            if (phrase > first && phrase_width >= width * fill_min) return phrase;
            return allowed > first ? allowed : i;
        }
        if (cluster.after == Break::Must || cluster.line_end) return i + 1;
        if (cluster.after == Break::Never) continue;
        allowed = i + 1;
        if (cluster.after != Break::Phrase) continue;
        phrase = i + 1;
        phrase_width = pen;
    }
    return clusters.size();
}

Ends line_ends(const std::vector<Cluster>& clusters, float width, float fill_min) {
    Ends ends;
    for (std::size_t first = 0; first < clusters.size(); first = ends.back()) {
        ends.push_back(line_end(clusters, first, width, fill_min));
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
    Ends best = line_ends(clusters, width, heading_fill_min);
    if (best.size() < 2) return best;
    const float last = width_of(clusters, best[best.size() - 2], clusters.size());
    if (last >= width * last_line_min) return best;
    float low = width / static_cast<float>(best.size());
    float high = width;
    while (high - low > 4) {
        const float middle = (low + high) / 2;
        Ends ends = line_ends(clusters, middle, heading_fill_min);
        const bool fits = ends.size() <= best.size() &&
                          torn_phrases(clusters, ends) <= torn_phrases(clusters, best);
        if (fits) best = std::move(ends);
        (fits ? high : low) = middle;
    }
    return best;
}

/// Lines ended at phrases; more willingly so when one or two characters would be left for the last.
Ends phrase_ends(const std::vector<Cluster>& clusters, float width) {
    Ends ends = line_ends(clusters, width, phrase_fill_min);
    if (ends.size() < 2 || clusters.size() - ends[ends.size() - 2] > 2) return ends;
    Ends kinder = line_ends(clusters, width, heading_fill_min);
    return kinder.size() == ends.size() ? kinder : ends;
}

void add_line(Paragraph& paragraph, const std::vector<Cluster>& clusters, std::size_t first,
              std::size_t end) {
    TextLine line{static_cast<std::uint32_t>(paragraph.glyphs.size()), 0, 0};
    float pen = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (!clusters[i].space) {
            paragraph.glyphs.push_back({clusters[i].number, pen});
            line.width = pen + clusters[i].advance;
        }
        pen += clusters[i].advance;
    }
    line.count = static_cast<std::uint32_t>(paragraph.glyphs.size()) - line.first;
    paragraph.width = std::max(paragraph.width, line.width);
    paragraph.lines.push_back(line);
}

}  // namespace

Paragraph set_text(Ruler& ruler, std::string_view text, const TextStyle& style, float width,
                   Wrap wrap) {
    Paragraph paragraph;
    paragraph.line_height = style.size * style.line;
    const Reach reach = ruler.reach(style.size, style.weight);
    const float leading = paragraph.line_height - reach.ascent - reach.descent;
    paragraph.baseline = leading / 2 + reach.ascent;
    const std::vector<Cluster> clusters = clusters_of(ruler, text, style);
    Ends ends;
    if (wrap == Wrap::Plain) ends = line_ends(clusters, width, never_fills);
    if (wrap == Wrap::Lines) ends = phrase_ends(clusters, width);
    if (wrap == Wrap::Heading) ends = heading_ends(clusters, width);
    if (wrap == Wrap::Single && !clusters.empty()) ends = {clusters.size()};
    std::size_t first = 0;
    for (const std::size_t end : ends) {
        add_line(paragraph, clusters, first, end);
        first = end;
    }
    return paragraph;
}

}  // namespace todoke::paint
