#pragma once

#include <string_view>

namespace todoke {

/// The mail service that a domain was probably meant to be: "gmail.com" for "gmial.com". Empty when
/// it is one itself or is like none. Capitals do not matter. The services are those that residents
/// of Japan use most; another domain of their kind is never taken for one of them.
std::string_view likely_domain(std::string_view domain);

}  // namespace todoke
