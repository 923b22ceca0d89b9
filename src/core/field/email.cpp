#include <algorithm>

#include "core/base/text.h"
#include "core/field/email_domain.h"
#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

constexpr std::size_t length_max = 256;
constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool has_only(std::string_view text, std::string_view signs) {
  for (const char c : text) {
    if (letters.find(c) == letters.npos && signs.find(c) == signs.npos) return false;
  }
  return !text.empty();
}

/// Widths folded, 。 as a stop, no unseen characters. Capitals stay: some servers tell them apart.
std::string fold(std::string_view text) {
  const std::string narrow = to_half_width(trim(text));
  std::string result;
  for (std::size_t at = 0; at < narrow.size();) {
    const char32_t c = next_code_point(narrow, at);
    if (c == U'。' || c == U'｡') result += '.';
    else if (is_hyphen(c)) result += '-';
    else if (!is_control(c)) append_code_point(result, c);
  }
  return std::string(trim(result));
}

/// The rules of the national portal's forms: 256 characters, no two dots in a row, no dot before
/// the @. Beyond them only what cannot be an address is refused.
std::string_view fault_of(std::string_view address) {
  if (address.size() > length_max) return "email_too_long";
  const std::size_t sign = address.find('@');
  if (sign == address.npos || sign != address.rfind('@')) return "email_form";
  const std::string_view local = address.substr(0, sign);
  const std::string_view domain = address.substr(sign + 1);
  if (!has_only(local, "!#$%&'*+-/=?^_`{|}~.") || !has_only(domain, "-.")) return "email_form";
  if (address.find("..") != address.npos || local.ends_with('.') || local.starts_with('.')) {
    return "email_dots";
  }
  const bool has_host = domain.find('.') != domain.npos && !domain.starts_with('.') &&
                        !domain.ends_with('.');
  return has_host ? std::string_view() : std::string_view("email_form");
}

/// 「「gmail.com」ではありませんか」. A comma for a stop is a slip of the finger too.
std::optional<Proposal> propose_domain(const FieldView& view, std::string address) {
  const bool has_comma = address.find(',') != address.npos;
  std::ranges::replace(address, ',', '.');
  const std::size_t sign = address.rfind('@');
  if (sign == address.npos) return std::nullopt;
  std::string domain(likely_domain(std::string_view(address).substr(sign + 1)));
  if (domain.empty() && has_comma) domain = address.substr(sign + 1);
  if (domain.empty()) return std::nullopt;
  address.replace(sign + 1, address.npos, domain);
  if (!fault_of(address).empty()) return std::nullopt;
  const ProblemWords words = {{"domain", std::move(domain)}};
  return Proposal{"email_domain", words, {{words, {{view.path, std::move(address)}}}}};
}

Reading read(const FieldView& view) {
  std::string address = fold(view.text());
  if (address.empty()) return {};
  std::optional<Proposal> proposal = propose_domain(view, address);
  const std::string_view fault = fault_of(address);
  Reading reading = fault.empty() ? understood(std::move(address))
                                  : refused(view, {}, std::string(fault));
  reading.proposal = std::move(proposal);
  return reading;
}

}  // namespace

Kind email_kind() { return {"email", {}, read, write_string, show_string}; }

}  // namespace todoke
