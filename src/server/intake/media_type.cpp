#include "server/intake/media_type.h"

#include <algorithm>
#include <array>

namespace todoke::intake {

namespace {

using namespace std::string_view_literals;

/// ISO 14496-12 brands of photographs as phones write them (ISO 23008-12, table C).
constexpr std::array heic_brands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv, "msf1"sv};

bool is_heic(std::string_view content) {
  if (content.size() < 12 || content.substr(4, 4) != "ftyp") return false;
  return std::ranges::find(heic_brands, content.substr(8, 4)) != heic_brands.end();
}

}  // namespace

std::string_view media_type_of(std::string_view content) {
  if (content.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (content.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
  if (content.starts_with("%PDF-")) return "application/pdf";
  if (is_heic(content)) return "image/heic";
  return {};
}

std::string_view extension_of(std::string_view media_type) {
  if (media_type == "image/jpeg") return "jpg";
  if (media_type == "image/png") return "png";
  if (media_type == "application/pdf") return "pdf";
  if (media_type == "image/heic") return "heic";
  return "bin";
}

}  // namespace todoke::intake
